package salon.grading.report;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** How the formats in JSON are written: by records that have their fields, in their order and under their names. */
final class Json {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();

    private Json() {}

    static String of(Object value) {
        return GSON.toJson(value) + "\n";
    }
}
