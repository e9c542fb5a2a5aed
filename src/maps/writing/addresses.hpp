#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace maps::writing {

/// What may be done with a link's address on a page.
struct Address {
  enum class Kind : std::uint8_t {
    web,  ///< may be clicked: http, https, mailto, tel, ftp, or relative to the page
    path,  ///< a place on somebody's computer ("C:\…", "file:…", "\\server\…") or in another map ("xmind:#…"): shown,
           ///< leads nowhere for others
    unsafe  ///< may run or hold a program (javascript:, data:, vbscript: and every scheme not named above)
  };
  Kind kind = Kind::unsafe;
  std::string href;  ///< fit for an attribute once escaped: percent-encoded where the URL standard wants it
};

/// Reads as a browser would: white space and control characters at the ends and line breaks inside do not count, the
/// scheme's case neither. An address in quotation marks followed by words (real maps have them) is what the marks hold.
Address address(std::string_view href);

/// %E3%81%82 to あ; what is no escape stays.
std::string percent_decoded(std::string_view text);
/// White space, quotation marks and what else may not stand in a URL escaped; letters of all languages stay.
std::string percent_encoded(std::string_view text);

}  // namespace maps::writing
