#pragma once
#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/optional.hpp>
#include <cstdint>
#include <string>

/// Inside web/ only: Boost.Beast's request parser.
namespace web {

/// A body that grows with what really came: Beast's own string body reserves what Content-Length claims.
struct GrowingBody {
  using value_type = std::string;

  class reader {  // NOLINT(readability-identifier-naming): Beast asks for this name
   public:
    template <bool is_request, class Fields>
    reader(boost::beast::http::header<is_request, Fields>&, value_type& body) : body_(body) {}
    static void init(const boost::optional<std::uint64_t>&, boost::system::error_code& error) { error = {}; }
    template <class Buffers>
    std::size_t put(const Buffers& buffers, boost::system::error_code& error) {
      std::size_t bytes = 0;
      for (const auto piece : boost::beast::buffers_range_ref(buffers)) {
        body_.append(static_cast<const char*>(piece.data()), piece.size());
        bytes += piece.size();
      }
      error = {};
      return bytes;
    }
    static void finish(boost::system::error_code& error) { error = {}; }

   private:
    value_type& body_;
  };
};

using Parser = boost::beast::http::request_parser<GrowingBody>;

}  // namespace web
