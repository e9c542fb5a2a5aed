# Files that travel inside the binary: templates, locales, starter content and what npm builds for the browser.
# base/resources.hpp reads them by their path below the project's root.
function(fumikura_resources_list out)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
    ${CMAKE_SOURCE_DIR}/templates/* ${CMAKE_SOURCE_DIR}/locales/*.json ${CMAKE_SOURCE_DIR}/starter/*)
  set(${out} ${files} PARENT_SCOPE)
endfunction()

fumikura_resources_list(FUMIKURA_RESOURCES)
set(table ${CMAKE_BINARY_DIR}/resources.S)
set(ASSETS ${CMAKE_SOURCE_DIR}/web/dist)
file(GLOB_RECURSE assets CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${ASSETS}/*)
list(APPEND FUMIKURA_RESOURCES ${assets})

set(text ".section .rodata\n")
set(index "")
set(n 0)
foreach(file IN LISTS FUMIKURA_RESOURCES)
  string(APPEND text "name${n}: .asciz \"${file}\"\n.balign 16\nfile${n}: .incbin \"${CMAKE_SOURCE_DIR}/${file}\"\nend${n}: .byte 0\n")
  string(APPEND index " .quad name${n}, file${n}, end${n} - file${n}\n")
  math(EXPR n "${n} + 1")
endforeach()
string(APPEND text ".section .data.rel.ro,\"aw\"\n.balign 16\n.global fumikura_resource_table\nfumikura_resource_table:\n${index}"
  ".global fumikura_resource_count\nfumikura_resource_count: .quad ${n}\n.section .note.GNU-stack,\"\",@progbits\n")
file(CONFIGURE OUTPUT ${table} CONTENT "${text}" @ONLY)
add_library(fumikura_resources OBJECT ${table})
set(depends ${FUMIKURA_RESOURCES})
list(TRANSFORM depends PREPEND ${CMAKE_SOURCE_DIR}/)
set_source_files_properties(${table} PROPERTIES OBJECT_DEPENDS "${depends}")
