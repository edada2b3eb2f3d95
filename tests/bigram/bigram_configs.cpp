#include "bigram_run.h"
#include "print.h"

int main() { surprisal::configs::print_fields("bigram", surprisal::bigram_fields); }
