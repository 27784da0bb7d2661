// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/price_set.h"
#include "planning/assumptions.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStringListModel;
class QToolButton;
class QVBoxLayout;

namespace bakeoff::widgets {

class PlainNumber;

/// Further instances of the workload: a row for each type with its number and hours, and a button for
/// another.
class InstanceLines : public QWidget
{
    Q_OBJECT

public:
    explicit InstanceLines(QWidget *parent = nullptr);

    /// What the assumptions say, with the types of these prices to choose from. What a person is typing
    /// stays.
    void setLines(const planning::Assumptions &assumptions, const catalog::PriceSet &prices);
    void retranslate();

Q_SIGNALS:
    /// By a person: all lines as they should be.
    void edited(const QList<bakeoff::planning::InstanceLine> &lines);

private:
    struct Row {
        QWidget *box;
        QComboBox *type;
        QToolButton *remove;
        PlainNumber *count;
        PlainNumber *hours;
        QLabel *note;
    };
    void addRow();
    void dropRow();
    void showLine(int index);
    void retranslate(const Row &row, const planning::InstanceLine &line);
    void add();
    void remove(int index);
    void change(int index, const planning::InstanceLine &line);
    void takeType(int index);

    QStringListModel *m_types;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    QList<Row> m_rows;
    QList<planning::InstanceLine> m_lines; ///< that the rows show
    QString m_usualType;                   ///< a new line's
    QString m_priceSetName;
    bool m_isSetting = false;
};

} // namespace bakeoff::widgets
