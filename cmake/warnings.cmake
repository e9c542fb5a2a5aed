# Warnings are errors in our own code; the parts' headers are SYSTEM (see parts.cmake).
add_library(fumikura_warnings INTERFACE)
target_compile_options(fumikura_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual
  -Wconversion -Wno-sign-conversion -Wunused -Woverloaded-virtual -Wformat=2)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees dangling and overlapping copies in its own std::string that are not there (GCC bugs 105329, 105651).
  # Its thread sanitizer does not follow the fences of Asio, which is worth knowing but no error.
  target_compile_options(fumikura_warnings INTERFACE -Wno-restrict -Wno-missing-field-initializers -Wno-tsan)
else()
  target_compile_options(fumikura_warnings INTERFACE -Wno-missing-field-initializers -Wno-unknown-warning-option)
endif()
