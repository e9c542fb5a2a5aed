#pragma once
#include <string>

#include "web/tasks/form.hpp"
#include "web/tasks/tasks.hpp"

namespace web {

/// What a task's page holds after a refusal.
struct TaskRefusal {
  enum class Form { edit, finish, drop, none };
  Form form = Form::none;
  std::string error;         ///< a text, not a key
  TaskForm typed;            ///< edit and finish
  std::string remark;        ///< edit and drop
  std::int64_t version = 0;  ///< that the writer had before him
  int status = 400;
};
Response task_page(const Visit& visit, std::int64_t id, const TaskRefusal& refusal);

}  // namespace web
