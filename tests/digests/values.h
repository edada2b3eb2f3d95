#pragma once

void print_elementary();
void print_random();
void print_ops();
void print_optimizers();
void print_digits();
