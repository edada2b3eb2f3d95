#include "surprisal/data/digit_shapes.h"

#include <array>
#include <charconv>
#include <string_view>

namespace surprisal {

namespace {

// Hundredths of the square, x and y; ! marks a corner, / lifts the pen.
constexpr std::array<std::initializer_list<std::string_view>, image_classes> notations{{
    {"50,0 18,16 5,50 18,84 50,100 82,84 95,50 82,16 50,0",
     "66,5 32,6 8,40 14,80 48,100 86,78 93,36 72,6 42,9",
     "38,2 10,34 12,74 42,100 80,86 94,46 76,8 46,0 26,14"},
    {"50,0 50,100", "22,24 54,0! 54,100", "22,24 52,0! 52,100 / 20,100 86,100",
     "30,16 46,10 58,0! 52,50 54,100"},
    {"10,26 28,4 64,2 86,24 70,56 8,100! 95,98",
     "12,22 42,0 80,14 78,42 44,78 14,97 6,82 26,76 56,92 96,94",
     "10,12 48,0 88,18 72,52 6,98! 36,90 62,98 96,96", "6,6 56,2 84,12 66,46 10,96! 92,92"},
    {"12,14 48,0 84,20 68,42 38,48! 76,56 92,78 56,100 8,88",
     "10,10 50,0 85,18 66,42 42,50 52,45 86,60 86,86 50,100 8,90",
     "10,3 88,2! 44,40! 80,50 92,76 60,100 8,90",
     "18,8 60,2 80,22 36,46! 82,58 84,88 44,100 14,94"},
    {"16,0 10,56! 94,54 / 72,6 70,100", "20,2 12,30 14,54 46,60 92,50 / 78,0 72,50 70,100",
     "64,0 6,66! 96,66 / 66,0 66,100", "70,100 70,0! 8,62! 95,62",
     "14,4 10,36 34,56 72,46 86,4! 80,50 76,100"},
    {"90,2 26,2! 18,42! 52,35 88,60 76,92 40,100 6,88",
     "22,5 17,42! 55,36 90,62 66,97 8,93 / 22,5 92,0",
     "88,6 42,2 18,24 40,45 80,60 80,88 45,100 8,88",
     "24,2 20,46! 62,44 82,70 58,98 10,96 / 26,4 60,8 94,2"},
    {"76,2 36,24 10,62 24,94 60,100 88,78 68,55 36,58 14,76",
     "58,0 26,42 10,76 34,100 76,92 80,66 50,55 18,72",
     "86,12 60,0 26,24 8,64 34,100 80,88 82,62 46,52 12,72",
     "30,0 14,40 10,80 42,100 84,90 86,64 54,54 14,70"},
    {"8,4 92,3! 42,100", "8,4 92,3! 60,46 44,100 / 26,50 82,48", "10,20 12,4! 92,5! 60,44 46,100",
     "6,12 36,2 64,8 94,2! 56,52 40,100", "8,6 90,2! 50,100 / 40,52 86,50"},
    {"80,12 46,0 16,20 42,45 80,68 76,94 42,100 12,82 34,55 74,34 80,12",
     "50,0 22,10 22,37 50,47 78,37 78,10 50,0 / 50,47 14,60 14,90 50,100 86,90 86,60 50,47",
     "20,14 50,0 84,18 60,45 20,68 20,92 50,100 86,84 70,58 30,38 18,12",
     "86,4 52,2 20,20 46,48 78,78 50,100 22,82 46,50 84,10"},
    {"80,14 46,0 14,22 30,47 64,40 82,10! 76,100",
     "82,18 46,0 12,22 32,48 70,38 84,12! 86,54 62,94 20,98",
     "48,0 18,12 18,38 48,48 78,36 78,10 48,0 / 80,6 78,50 66,100",
     "74,6 36,4 14,26 38,48 72,30 80,6 82,40 70,74 44,100"},
}};

DigitShape read(std::string_view notation) {
  DigitShape shape(1);
  const char* at = notation.data();
  const char* const end = at + notation.size();
  while (at < end) {
    if (*at == ' ') {
      ++at;
    } else if (*at == '/') {
      shape.emplace_back();
      ++at;
    } else {
      int x = 0, y = 0;
      at = std::from_chars(at, end, x).ptr + 1;  // past the comma
      at = std::from_chars(at, end, y).ptr;
      const bool corner = at < end && *at == '!';
      if (corner) ++at;
      shape.back().push_back({static_cast<float>(x) / 100, static_cast<float>(y) / 100, corner});
    }
  }
  return shape;
}

std::array<std::vector<DigitShape>, image_classes> read_all() {
  std::array<std::vector<DigitShape>, image_classes> shapes;
  for (std::size_t digit = 0; digit < shapes.size(); ++digit)
    for (const std::string_view notation : notations[digit])
      shapes[digit].push_back(read(notation));
  return shapes;
}

}  // namespace

std::span<const DigitShape> digit_shapes(Index digit) {
  static const auto shapes = read_all();
  return shapes[static_cast<std::size_t>(digit)];
}

}  // namespace surprisal
