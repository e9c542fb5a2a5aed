#pragma once
#include <functional>

#include "search/answer.hpp"
#include "search/index.hpp"
#include "search/store.hpp"

namespace search {

/// The asking half of an Index, over whatever store the other half has open.
class ReadingIndex : public Index {
 public:
  Answer ask(const Ask& ask) const override;
  std::vector<Hit> similar(std::string_view text, const Reader& reader, std::int64_t except,
                           std::size_t limit) const override;
  std::vector<std::int64_t> holders(std::string_view word) const override;
  std::int64_t size() const override;

 protected:
  using Use = std::function<void(Context&, const Tables&)>;
  /// Calls `use` once with an indexed store that nobody changes meanwhile.
  virtual void with_tables(const Use& use) const = 0;

 private:
  template <class Work>
  auto read(Work work) const;
};

[[noreturn]] void refuse_unusable();

}  // namespace search
