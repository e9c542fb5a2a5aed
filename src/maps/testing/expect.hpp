#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/error.hpp"
#include "maps/outline.hpp"

namespace maps::testing {

/// How often the word was found; 0 if it is not in the list.
inline std::int64_t found(const Findings& findings, const std::string& what) {
  const auto hit = std::ranges::find(findings, what, &Finding::what);
  return hit == findings.end() ? 0 : hit->count;
}

inline std::string place(const Findings& findings, const std::string& what) {
  const auto hit = std::ranges::find(findings, what, &Finding::what);
  return hit == findings.end() ? "(not found)" : hit->where;
}

/// The key of the base::Error that the step throws; "(nothing)" if it throws none.
template <class Step>
std::string error_of(Step step) {
  try {
    step();
  } catch (const base::Error& error) {
    return error.key;
  }
  return "(nothing)";
}

template <class Step>
std::string argument_of(Step step, const std::string& name) {
  try {
    step();
  } catch (const base::Error& error) {
    for (const auto& [argument, value] : error.arguments)
      if (argument == name) return value;
  }
  return "(nothing)";
}

}  // namespace maps::testing
