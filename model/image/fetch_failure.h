// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>

namespace bakeoff::image {

/// What the package mirror did wrong, as far as it can be told from what apt printed, on this host or in a
/// guest, maybe inside of what mmdebstrap or Puppet printed. The sentence names the mirror and the file where
/// apt does. Codes: Unreachable (no answer, or none any more), Corrupt (another size, checksum or signature
/// than is due), NotFound (a package that it lists and lacks). Nothing where apt complains of no mirror.
std::optional<Error> fetchFailure(const QString &printed);

/// A failed command's error in its place, where there is one. A deadline that passed gets a
/// hint; others pass as they are: a full disk and a cancel have been told already.
Error explainFetchFailure(Error error);
/// The same of what failed in a guest: what failed stays in the sentence, and what the mirror did is added.
/// The hint is \a forMirror then; without one of its own, an error that is not the mirror's gets \a
/// otherwise.
Error addFetchFailure(Error error, const QString &forMirror, const QString &otherwise);

} // namespace bakeoff::image
