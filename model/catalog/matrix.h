// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace bakeoff::catalog {

/// How far a template is pre-installed, as chosen for a cell.
enum class Strategy {
    Inherit,      ///< what the row, column or matrix says
    PreInstalled, ///< one golden image for this OS x service pair
    OsOnly,       ///< the OS template, and the configuration tool at every deploy
};

enum class BakeDepth {
    OsOnly,
    Packages,   ///< installed, not configured
    Configured, ///< installed and configured; only what differs for each VM is left
};

enum class CloneMode { Linked, Full };

struct CellKey {
    QString platform;
    QString service;
    bool operator==(const CellKey &) const = default;
};
inline size_t qHash(const CellKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.platform, key.service);
}

struct Cell {
    bool offered = true;
    Strategy strategy = Strategy::Inherit;
    BakeDepth depth = BakeDepth::Configured; ///< applies to a pre-installed cell
    bool operator==(const Cell &) const = default;
};

/// Which service is offered on which OS, and by which strategy. Sparse: a cell that is not in \a cells is a
/// default Cell.
struct Matrix {
    QString id;
    QString name;
    QStringList platforms;                       ///< ids, in the order of the rows
    QStringList services;                        ///< ids, in the order of the columns
    Strategy defaultStrategy = Strategy::OsOnly; ///< never Inherit
    QHash<CellKey, Cell> cells;

    Cell cell(const CellKey &key) const { return cells.value(key); }
    /// The strategy that applies after inheriting; never Inherit.
    Strategy effectiveStrategy(const CellKey &key) const;
    /// Keeps the matrix sparse: a default cell is removed.
    void setCell(const CellKey &key, const Cell &cell);
    bool operator==(const Matrix &) const = default;
};

/// The stable ids used in files, the database and on the command line: "pre-installed", "os-only", "inherit".
QString toId(Strategy strategy);
QString toId(BakeDepth depth);
QString toId(CloneMode mode);
/// An unknown id gives the second argument.
Strategy strategyFromId(const QString &id, Strategy otherwise = Strategy::Inherit);
BakeDepth bakeDepthFromId(const QString &id, BakeDepth otherwise = BakeDepth::Configured);
CloneMode cloneModeFromId(const QString &id, CloneMode otherwise = CloneMode::Linked);
/// For people, in the current language.
QString displayName(Strategy strategy);
QString displayName(BakeDepth depth);
QString displayName(CloneMode mode);

} // namespace bakeoff::catalog

Q_DECLARE_METATYPE(bakeoff::catalog::CellKey)
Q_DECLARE_METATYPE(bakeoff::catalog::Cell)
