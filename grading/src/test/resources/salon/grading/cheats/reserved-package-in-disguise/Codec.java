package salon.protocol //\u000a;/*
.exercise; //*/

final class Codec {}
