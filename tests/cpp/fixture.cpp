#include "fixture.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

bool FixtureCase::has(const std::string& field) const { return !all(field).empty(); }

const std::vector<std::string>& FixtureCase::text(const std::string& field) const {
  for (const auto& [name_of_field, values] : fields)
    if (name_of_field == field) return values;
  FAIL("case " << name << " has no field " << field);
  static const std::vector<std::string> none;
  return none;
}

double FixtureCase::number(const std::string& field) const { return std::stod(text(field).at(0)); }

double FixtureCase::number_or(const std::string& field, double otherwise) const {
  return has(field) ? number(field) : otherwise;
}

std::vector<std::vector<std::string>> FixtureCase::all(const std::string& field) const {
  std::vector<std::vector<std::string>> lines;
  for (const auto& [name_of_field, values] : fields)
    if (name_of_field == field) lines.push_back(values);
  return lines;
}

std::vector<FixtureCase> read_fixture(const std::string& file) {
  std::ifstream input(std::string(FIXTURES) + "/" + file);
  REQUIRE_MESSAGE(input.good(), "cannot read " << FIXTURES << "/" << file);
  std::vector<FixtureCase> cases;
  for (std::string line; std::getline(input, line);) {
    std::istringstream tokens(line);
    std::string field, token;
    if (!(tokens >> field) || field[0] == '#' || field == "end") continue;
    std::vector<std::string> values;
    while (tokens >> token) values.push_back(token);
    if (field == "case")
      cases.push_back({values.at(0), {}});
    else
      cases.back().fields.emplace_back(field, values);
  }
  REQUIRE(!cases.empty());
  return cases;
}
