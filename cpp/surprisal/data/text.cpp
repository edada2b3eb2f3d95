#include "surprisal/data/text.h"

#include <cstdint>
#include <unordered_map>

#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"

namespace surprisal {

namespace {

constexpr const char* op = "text";

struct CodePoint {
  std::uint32_t value;
  std::size_t bytes;
};

std::uint32_t byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

/// The code point that begins at byte i. Overlong forms, surrogates and cut-off sequences are not
/// UTF-8 (RFC 3629).
CodePoint decode(std::string_view text, std::size_t i) {
  const std::uint32_t lead = byte_at(text, i);
  if (lead < 0x80) return {lead, 1};
  const std::size_t bytes = lead >= 0xf0 ? 4 : (lead >= 0xe0 ? 3 : 2);
  constexpr std::uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  bool valid = lead >= 0xc0 && lead < 0xf8 && i + bytes <= text.size();
  std::uint32_t value = lead & (0x7fu >> bytes);
  for (std::size_t k = 1; valid && k < bytes; ++k) {
    const std::uint32_t next = byte_at(text, i + k);
    valid = (next & 0xc0u) == 0x80u;
    value = value << 6 | (next & 0x3fu);
  }
  const bool surrogate = value >= 0xd800 && value <= 0xdfff;
  if (!valid || value < smallest[bytes] || value > 0x10ffff || surrogate)
    fail(op, "byte ", i, " of the text is not UTF-8");
  return {value, bytes};
}

bool is_white_space(std::uint32_t c) {
  return (c >= 0x09 && c <= 0x0d) || c == 0x20 || c == 0x85 || c == 0xa0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
         c == 0x3000;
}

std::vector<std::string_view> split(std::string_view text, Tokenizer tokenizer) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto [value, bytes] = decode(text, i);
    if (tokenizer == Tokenizer::characters) {
      parts.push_back(text.substr(i, bytes));
    } else if (is_white_space(value)) {
      if (i > begin) parts.push_back(text.substr(begin, i - begin));
      begin = i + bytes;
    }
    i += bytes;
  }
  if (tokenizer == Tokenizer::words && begin < text.size()) parts.push_back(text.substr(begin));
  return parts;
}

}  // namespace

TokenizedText tokenize(std::string_view text, Tokenizer tokenizer) {
  const auto parts = split(text, tokenizer);
  const auto count = static_cast<double>(parts.size());
  if (count < limits::tokens.minimum || count > limits::tokens.maximum)
    fail(op, "the text has ", count, tokenizer == Tokenizer::words ? " word" : " character",
         count == 1 ? "" : "s", ", not ", limits::tokens.minimum, " to ", limits::tokens.maximum);
  TokenizedText result;
  std::unordered_map<std::string_view, Index> known;
  for (const std::string_view part : parts) {
    const auto [entry, added] = known.emplace(part, static_cast<Index>(result.vocabulary.size()));
    if (added) result.vocabulary.emplace_back(part);
    result.tokens.push_back(entry->second);
  }
  return result;
}

}  // namespace surprisal
