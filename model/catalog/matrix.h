// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

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

/// What can be set for a cell. All but Template and Note are inherited from its row, else from its column,
/// else from the matrix.
enum class CellAttribute {
    Offered,
    Strategy,
    Depth,    ///< applies to a pre-installed cell
    Template, ///< id of the template that is deployed whatever newer one there is
    Note,
    DeploysPerMonth, ///< hundredths of a deploy
    RunningInstances,
    DeployTimeTarget, ///< s
};
inline constexpr std::array cellAttributes{CellAttribute::Offered,
                                           CellAttribute::Strategy,
                                           CellAttribute::Depth,
                                           CellAttribute::Template,
                                           CellAttribute::Note,
                                           CellAttribute::DeploysPerMonth,
                                           CellAttribute::RunningInstances,
                                           CellAttribute::DeployTimeTarget};
constexpr bool isInheritable(CellAttribute attribute)
{
    return attribute != CellAttribute::Template && attribute != CellAttribute::Note;
}
constexpr bool isText(CellAttribute attribute)
{
    return attribute == CellAttribute::Template || attribute == CellAttribute::Note;
}

/// The value of an attribute as a matrix keeps it. 0: nothing of its own. Offered: 1 yes, 2 no. Strategy: as
/// the enumeration. Depth: 1 more than the enumeration. Numbers: 1 more than the number. Texts: 1 more than
/// the place in Matrix::texts.
using Code = quint32;
/// The codes of a row, by service slot; what lies beyond its end is 0. Rows with the same codes often share
/// them, so that filling a million cells costs a thousand references.
using CodeRow = QList<Code>;
using AttributeCodes = std::array<Code, cellAttributes.size()>;

constexpr Code yesCode = 1;
constexpr Code noCode = 2;
constexpr Code codeOf(bool offered)
{
    return offered ? yesCode : noCode;
}
constexpr Code codeOf(Strategy strategy)
{
    return static_cast<Code>(strategy);
}
constexpr Code codeOf(BakeDepth depth)
{
    return static_cast<Code>(depth) + 1;
}

/// What is chosen for a cell itself; what is not set is inherited.
struct Cell {
    std::optional<bool> offered;
    Strategy strategy = Strategy::Inherit;
    std::optional<BakeDepth> depth;
    QString templateId;
    QString note;
    std::optional<qint64> deploysPerMonth_hundredths;
    std::optional<qint64> runningInstances;
    std::optional<qint64> deployTimeTarget_s;
    bool operator==(const Cell &) const = default;
};

/// What holds for a cell after inheriting.
struct EffectiveCell {
    bool offered = true;
    Strategy strategy = Strategy::OsOnly; ///< never Inherit
    BakeDepth depth = BakeDepth::Configured;
    QString templateId;
    QString note;
    std::optional<qint64> deploysPerMonth_hundredths;
    std::optional<qint64> runningInstances;
    std::optional<qint64> deployTimeTarget_s;
    bool operator==(const EffectiveCell &) const = default;
    /// Baked no deeper than the OS, it is the OS template itself.
    bool isGolden() const { return strategy == Strategy::PreInstalled && depth != BakeDepth::OsOnly; }
};

enum class Axis {
    Platforms, ///< rows
    Services,  ///< columns
};

/// Of one line.
inline constexpr int mostGenerations = 20;

/// A row or a column of a matrix.
struct MatrixLine {
    QString id;             ///< of a platform or service of the catalog
    QString name;           ///< shown in this matrix instead of the catalog's; empty: that one
    QString releaseLine;    ///< e.g. "10.11"; empty: the catalog's
    int generations = 1;    ///< kept at the same time; each has images of its own
    AttributeCodes codes{}; ///< what its cells inherit
    bool operator==(const MatrixLine &) const = default;
};

/// The lines of one axis. A line has a slot that never changes, where its cells are kept, and a place in the
/// order that is shown. One that was taken out keeps its slot and its cells, and gets both back when it is
/// put in again.
struct MatrixAxis {
    QList<MatrixLine> lines; ///< by slot; one without id is free
    QList<int> order;        ///< slots, as shown

    int slotOf(const QString &id) const; ///< -1: no such line, shown or not
    bool shows(const QString &id) const;
    QStringList ids() const; ///< as shown
    bool operator==(const MatrixAxis &) const = default;
};

/// Which service is offered on which OS, and by which strategy, in how many generations. A value that is
/// cheap to copy: copies share what is the same. Changed by applying a MatrixEdit, see matrix_edit.h.
struct Matrix {
    QString id;
    QString name;
    int position = 0;       ///< among the matrices of a workspace
    bool isPresent = true;  ///< false: was removed, or its making was undone
    AttributeCodes codes{}; ///< what is inherited where neither row nor column says anything
    MatrixAxis platforms;
    MatrixAxis services;
    QStringList texts; ///< what the codes of texts refer to
    /// By attribute and platform slot. Without trailing zeros and rows: the same content is equal.
    std::array<QList<CodeRow>, cellAttributes.size()> rows;

    bool operator==(const Matrix &) const = default;

    const MatrixAxis &axis(Axis which) const { return which == Axis::Platforms ? platforms : services; }
    MatrixAxis &axis(Axis which) { return which == Axis::Platforms ? platforms : services; }
    /// The codes of a platform's cells; empty when none has any.
    CodeRow row(CellAttribute attribute, int platformSlot) const
    {
        return rows[static_cast<std::size_t>(attribute)].value(platformSlot);
    }
    Code code(CellAttribute attribute, int platformSlot, int serviceSlot) const
    {
        return row(attribute, platformSlot).value(serviceSlot);
    }
    /// After inheriting; 0 where nobody says anything.
    Code effectiveCode(CellAttribute attribute, int platformSlot, int serviceSlot) const;
    /// The same for each shown service in order, faster.
    CodeRow effectiveRow(CellAttribute attribute, int platformSlot) const;
    /// What a cell gets where it has nothing of its own.
    AttributeCodes inheritedCodes(int platformSlot, int serviceSlot) const;
    QString text(Code code) const { return code == 0 ? QString() : texts.value(code - 1); }

    Cell cellAt(int platformSlot, int serviceSlot) const;
    EffectiveCell effectiveAt(int platformSlot, int serviceSlot) const;
    /// By ids; a pair that the matrix does not have is a default cell.
    Cell cell(const CellKey &key) const;
    EffectiveCell effective(const CellKey &key) const;
    Strategy effectiveStrategy(const CellKey &key) const { return effective(key).strategy; }
    bool contains(const CellKey &key) const
    {
        return platforms.shows(key.platform) && services.shows(key.service);
    }

    /// Puts the lines with these ids in this order, and takes all others out. For making a matrix: an editor
    /// applies edits.
    void setLines(Axis which, const QStringList &ids);
    void setDefault(Strategy strategy);
    Strategy defaultStrategy() const;
    /// For making a matrix. Lines that it does not have are added without being shown.
    void setCell(const CellKey &key, const Cell &cell);
};

/// Whether both hold the same; texts that nothing refers to do not count. Both must come from one history of
/// edits, so that the codes of their texts agree.
bool haveTheSameContent(const Matrix &a, const Matrix &b);

/// Whether both show the same to a person: names, lines and cells in the same order, whatever their
/// slots.
bool showTheSame(const Matrix &a, const Matrix &b);

/// The stable ids used in files, the database and on the command line: "pre-installed", "os-only", "inherit".
QString toId(Strategy strategy);
QString toId(BakeDepth depth);
QString toId(CloneMode mode);
QString toId(CellAttribute attribute);
/// An unknown id gives the second argument.
Strategy strategyFromId(const QString &id, Strategy otherwise = Strategy::Inherit);
BakeDepth bakeDepthFromId(const QString &id, BakeDepth otherwise = BakeDepth::Configured);
CloneMode cloneModeFromId(const QString &id, CloneMode otherwise = CloneMode::Linked);
std::optional<CellAttribute> cellAttributeFromId(const QString &id);
/// For people, in the current language.
QString displayName(Strategy strategy);
QString displayName(BakeDepth depth);
QString displayName(CloneMode mode);
QString displayName(CellAttribute attribute);

} // namespace bakeoff::catalog

Q_DECLARE_METATYPE(bakeoff::catalog::CellKey)
Q_DECLARE_METATYPE(bakeoff::catalog::Cell)
