#pragma once
#include "web/page.hpp"

namespace web {

/// Today's list of the newest imports that the visitor may see: WITH_IMPORTS with IMPORTS, or WITHOUT_IMPORTS.
void fill_recent_imports(render::Data& data, const Visit& visit, db::Transaction& tx);

}  // namespace web
