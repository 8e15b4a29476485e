// Whether a folder is a vault, whose Markdown files are notes.
#pragma once

#include <span>
#include <string>

namespace arxgraph::vault {

/// True if the folder holds a note-taking program's own folder (`.obsidian` and the like), or if two or more, and at
/// least half, of its Markdown files, of at most 200 that are looked at, are surely notes about a paper.
bool is_vault(const std::string& folder, std::span<const std::string> files);

bool is_note(const std::string& file) noexcept;

}  // namespace arxgraph::vault
