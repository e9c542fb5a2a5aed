# Tests lie beside what they test: src/<folder>/*_test.cpp make the program test_<folder>.
find_package(GTest REQUIRED)
add_custom_target(unit_tests)  # all programs test_*, and nothing else

foreach(folder IN LISTS FUMIKURA_FOLDERS)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*_test.cpp)
  if(sources)
    fumikura_program(test_${folder} ${folder} ${sources})
    target_link_libraries(test_${folder} PRIVATE GTest::gmock GTest::gtest_main)
    target_compile_definitions(test_${folder} PRIVATE FUMIKURA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_dependencies(unit_tests test_${folder})
    add_test(NAME ${folder} COMMAND test_${folder} WORKING_DIRECTORY ${CMAKE_BINARY_DIR})
    set_tests_properties(${folder} PROPERTIES LABELS unit)
  endif()
endforeach()

file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/*/run)
foreach(script IN LISTS scripts)
  get_filename_component(dir ${script} DIRECTORY)
  get_filename_component(name ${dir} NAME)
  add_test(NAME ${name} COMMAND ${script} ${CMAKE_BINARY_DIR} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES LABELS door SKIP_RETURN_CODE 77 TIMEOUT 1800)
endforeach()

# The tree itself keeps its rules. (tests/layers and tests/licences show that the checks would notice.)
foreach(check layers licences)
  add_test(NAME tree_${check} COMMAND ${CMAKE_SOURCE_DIR}/tools/check_${check})
  set_tests_properties(tree_${check} PROPERTIES LABELS tree)
endforeach()
