package salon.echo;

class EchoTest extends EchoContract {
    @Override
    protected Handler handler() {
        return new Echo();
    }
}
