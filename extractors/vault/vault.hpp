// One Markdown note about one paper, as Obsidian and its kin keep them. The grammar is told where it is read:
// front_matter.hpp, note_header.hpp (own links, title, authors), note_text.hpp (tags and note links), note_name.hpp
// (what the file name says), vault_folder.hpp (when a folder is a vault).
#pragma once

#include <arxgraph/extractors/extractor.hpp>

namespace arxgraph::vault {

Match sniff(const DocumentHead& head);

/// A note that is no paper is reported: an index of other notes, a template, or a note that names no paper of its own.
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::vault
