// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/matrix_model.h"
#include "window_fixture.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

/// A test of the Matrix page: how a person uses its table and menus.
class MatrixPageTest : public QObject
{
protected:
    using Strategy = bakeoff::catalog::Strategy;
    using MatrixModel = bakeoff::tables::MatrixModel;

    void open()
    {
        m = std::make_unique<WindowFixture>();
        m->show();
        findTable();
    }
    /// Of the window that is shown now.
    void findTable()
    {
        m_table = m->find<QTableView>("matrixTable");
        QTRY_COMPARE(m_table->model() ? m_table->model()->rowCount() : 0, 3);
    }
    void close()
    {
        m->window->close();
        m.reset();
    }

    static QPoint sectionCenter(const QHeaderView *header, int section)
    {
        const int along = header->sectionViewportPosition(section) + header->sectionSize(section) / 2;
        return header->orientation() == Qt::Horizontal ? QPoint(along, header->height() / 2)
                                                       : QPoint(header->width() / 2, along);
    }
    QMenu *openLineMenu(QHeaderView *header, int section)
    {
        Q_EMIT header->customContextMenuRequested(sectionCenter(header, section));
        const auto visible = [this]() -> QMenu * {
            for (const char *name : {"rowMenu", "columnMenu"}) {
                for (auto *menu : m->window->findChildren<QMenu *>(QLatin1String(name))) {
                    if (menu->isVisible())
                        return menu;
                }
            }
            return nullptr;
        };
        (void)QTest::qWaitFor([&] { return visible() != nullptr; });
        return visible();
    }
    static void choose(QMenu *menu, const char *name)
    {
        QVERIFY(menu);
        auto *action = menu->findChild<QAction *>(QLatin1String(name));
        QVERIFY2(action, name);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    void chooseFromMatrixMenu(const char *name)
    {
        auto *menu = m->find<QMenu>("matrixMenu");
        menu->popup(m->find("matrixActions")->mapToGlobal(QPoint(0, 0)));
        auto *action = menu->findChild<QAction *>(QLatin1String(name));
        QVERIFY2(action, name);
        QVERIFY2(action->isEnabled(), name);
        action->trigger();
        menu->close();
    }
    QStringList services() const
    {
        QStringList names;
        for (int i = 0; i < m_table->model()->columnCount(); ++i)
            names << m_table->model()->headerData(i, Qt::Horizontal).toString();
        return names;
    }
    Strategy effective(int row, int column) const
    {
        return Strategy(
            m_table->model()->index(row, column).data(MatrixModel::EffectiveStrategyRole).toInt());
    }
    void clickCell(int row, int column)
    {
        const QModelIndex index = m_table->model()->index(row, column);
        m_table->scrollTo(index);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(index).center());
        QCOMPARE(m_table->currentIndex(), index);
    }
    Strategy strategy(int row, int column) const
    {
        return Strategy(m_table->model()->index(row, column).data(MatrixModel::StrategyRole).toInt());
    }

    std::unique_ptr<WindowFixture> m;
    QTableView *m_table = nullptr;
};
