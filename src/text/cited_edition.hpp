#pragma once
#include <string>

/// Inside text/ only.
namespace text {

/// Takes the edition off the end of a title, as written: 手引き（第4版） and 手引きVer.2.0 become 手引き. Empty if
/// there is none.
std::string take_edition(std::string& title);

}  // namespace text
