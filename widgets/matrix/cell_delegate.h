// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bakeoff::widgets {

/// Paints a cell of the matrix: the strategy with its glyph, and the state of its template; hatched where
/// there is no recipe. Edits with a list of the strategies. Knows role numbers, not the model.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    struct Roles {
        int strategy;          ///< int of catalog::Strategy, perhaps Inherit; what the editor writes
        int effectiveStrategy; ///< int of catalog::Strategy
        int offered;           ///< bool
        int deployable;        ///< bool
        int templateState;     ///< int of tables::TemplateState
        int strategyText;
        int stateText;
    };

    explicit CellDelegate(const Roles &roles, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    struct Look;
    static void draw(QPainter &painter, const Look &look, const QStyleOptionViewItem &option);

    Roles m_roles;
};

/// "As the matrix says" for Inherit, else the strategy's name.
QString choiceName(int strategy);

} // namespace bakeoff::widgets
