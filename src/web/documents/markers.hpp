#pragma once
#include <string>
#include <string_view>

namespace web {

/// How a mind-map program's marker is shown (templates/documents/markers.json).
struct MarkerLook {
  std::string shape;  ///< number, icon, text
  std::string tone;
  std::string text;  ///< what stands in it; empty for an icon
  std::string icon;
  std::string label;  ///< a key of locales/, or the marker's own name
};

/// The look of a marker by its own name; one of a kind for a name that is not in the list.
MarkerLook marker_look(std::string_view marker);

}  // namespace web
