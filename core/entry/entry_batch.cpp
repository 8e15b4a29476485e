#include <arxgraph/core/entry/entry_batch.hpp>

#include <cstddef>

namespace arxgraph {

namespace {
constexpr std::size_t first_block = std::size_t{16} * 1024;
}

EntryBatch::EntryBatch() : arena_(std::make_unique<std::pmr::monotonic_buffer_resource>(first_block)) {}

std::string_view EntryBatch::keep(std::string_view text) {
    if (text.empty()) return {};
    auto* bytes = static_cast<char*>(arena_->allocate(text.size(), 1));
    text.copy(bytes, text.size());
    return {bytes, text.size()};
}

}  // namespace arxgraph
