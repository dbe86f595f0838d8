# Sets jdk to a JDK that is new enough, if there is one.
find_jdk() {
    for jdk in "${JAVA_HOME:-}" "$root"/source/jdk*/ /usr/lib/jvm/*; do
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release" 2>/dev/null || true)
        if [ "${version:-0}" -ge 25 ] && [ -x "$jdk/bin/javac" ]; then
            return
        fi
    done
    return 1
}
