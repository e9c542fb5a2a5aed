#pragma once
#include <cstdint>
#include <span>
#include <string_view>

/// The markers (icons) that mean the same in the mind-map programs, in one table for both directions.
namespace maps {

enum class Program : std::uint8_t { freeplane, mindmanager, xmind };

/// One meaning. A name is empty where the program has no such marker. Where two rows share a name, the first row says
/// how it is translated; the later one only lets a second spelling in.
struct Marker {
  std::string_view freeplane;    ///< icon/@BUILTIN: "full-1"
  std::string_view mindmanager;  ///< IconType or TaskPriority: "urn:mindjet:Prio1"
  std::string_view xmind;        ///< markerId: "priority-1"
  std::string_view sign;         ///< what a page shows for it: "①"
  std::string_view japanese;     ///< what a screen reader says: "優先度1"
};

std::span<const Marker> markers();

/// The row in which `name` stands for any of the programs; nothing if the name is in no row.
const Marker* find_marker(std::string_view name);

/// The program's own name for a marker of any program; the name as it is where the program has none for it.
std::string_view marker_name(Program program, std::string_view name);

}  // namespace maps
