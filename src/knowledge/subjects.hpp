#pragma once
#include "people/disclosure.hpp"
#include "people/notifications.hpp"

namespace knowledge {

/// Lets through what tells of a topic that the reader may see now, of a document whose root the reader may see, or of
/// neither. What is deleted is not let through until it is there again.
people::SubjectFilter subjects_for(const people::Reader& reader);

}  // namespace knowledge
