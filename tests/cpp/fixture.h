#pragma once

#include <string>
#include <utility>
#include <vector>

/// Reads the text files of tests/fixtures; their README describes the format.
struct FixtureCase {
  std::string name;
  /// Fields in order; a name may occur more than once.
  std::vector<std::pair<std::string, std::vector<std::string>>> fields;

  bool has(const std::string& field) const;
  /// The values of a field that occurs once; fails the test if there is none.
  const std::vector<std::string>& text(const std::string& field) const;
  double number(const std::string& field) const;
  double number_or(const std::string& field, double otherwise) const;
  template <class T>
  std::vector<T> numbers(const std::string& field) const;
  /// All lines of a repeated field.
  std::vector<std::vector<std::string>> all(const std::string& field) const;
};

/// Every case of a file, in order; fails the test if there is none.
std::vector<FixtureCase> read_fixture(const std::string& file);

template <class T>
std::vector<T> to_numbers(const std::vector<std::string>& tokens, std::size_t from = 0) {
  std::vector<T> numbers;
  for (std::size_t i = from; i < tokens.size(); ++i)
    numbers.push_back(static_cast<T>(std::stod(tokens[i])));
  return numbers;
}

template <class T>
std::vector<T> FixtureCase::numbers(const std::string& field) const {
  return to_numbers<T>(text(field));
}
