// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/usage_profile.h"
#include "storage/workspace.h"

namespace bakeoff::tables {

/// Workloads that a person keeps under names in the workspace. What another version wrote among them and this
/// one cannot read stays as it is.
class OwnProfiles
{
public:
    explicit OwnProfiles(storage::Workspace &workspace) : m_workspace(workspace) {}

    /// Read anew: another process may have written some.
    QList<planning::UsageProfile> all() const;
    /// The one with that name, if it is kept; the case of letters does not matter.
    std::optional<planning::UsageProfile> find(const QString &name) const;

    /// In the place of the one with its name, else as the last. Errors: as checkProfileName(); Invalid when
    /// what is kept, or what has that name, was written by another version; those of writing.
    Result<> keep(const planning::UsageProfile &profile);
    /// Errors: NotFound; those of writing.
    Result<> remove(const QString &name);

private:
    storage::Workspace &m_workspace;
};

} // namespace bakeoff::tables
