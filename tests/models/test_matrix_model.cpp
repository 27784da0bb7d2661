// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_values.h"
#include "tables/cell_text.h"
#include "tables/matrix_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace bakeoff;
using catalog::CellKey;
using catalog::Strategy;
using tables::MatrixModel;
using tables::Readiness;
using tables::TemplateState;

class TestMatrixModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_catalog = samples::catalog();
        m_document = std::make_unique<tables::MatrixDocument>(m_catalog);
        m_document->load(asSaved());
        m_model = std::make_unique<MatrixModel>(*m_document);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setMatrixId(QStringLiteral("lab"));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_document.reset();
    }

    void showsPlatformsDownAndServicesAcross()
    {
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->columnCount(), 3);
        QCOMPARE(m_model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Apache"));
        QCOMPARE(m_model->headerData(2, Qt::Vertical).toString(), QStringLiteral("SUSE"));
        QCOMPARE(m_model->indexOf({QStringLiteral("debian-13"), QStringLiteral("apache")}),
                 m_model->index(1, 1));
        QVERIFY(!m_model->indexOf({QStringLiteral("plan9"), QStringLiteral("apache")}).isValid());
    }

    void tellsWhatCanBeDeployed_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("readiness");
        QTest::addColumn<QString>("words");
        QTest::newRow("recipe and OS")
            << 0 << 1 << int(Readiness::Deployable) << QStringLiteral("no template");
        QTest::newRow("no recipe") << 0 << 2 << int(Readiness::NoRecipe) << QStringLiteral("no recipe yet");
        QTest::newRow("OS for planning")
            << 2 << 1 << int(Readiness::PlanningOnly) << QStringLiteral("planning only");
        QTest::newRow("neither") << 2 << 2 << int(Readiness::NoRecipe) << QStringLiteral("no recipe yet");
    }
    void tellsWhatCanBeDeployed()
    {
        QFETCH(int, row);
        QFETCH(int, column);
        const QModelIndex index = m_model->index(row, column);
        QTEST(index.data(MatrixModel::ReadinessRole).toInt(), "readiness");
        QTEST(index.data(MatrixModel::StateTextRole).toString(), "words");
        QCOMPARE(index.data(MatrixModel::RecipeAvailableRole).toBool(),
                 index.data(MatrixModel::ReadinessRole).toInt() == int(Readiness::Deployable));
    }

    void templateStateFollowsTheEffectiveStrategy()
    {
        catalog::TemplateRecord os;
        os.id = QStringLiteral("os");
        os.platformId = QStringLiteral("debian-12");
        catalog::TemplateRecord old;
        old.id = QStringLiteral("old");
        old.kind = catalog::TemplateKind::PreInstalled;
        old.platformId = os.platformId;
        old.serviceId = QStringLiteral("apache");
        old.depth = catalog::BakeDepth::Configured;
        old.status = catalog::TemplateStatus::Stale;
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setTemplates({os, old});
        QCOMPARE(changed.size(), 1);
        const QModelIndex apache = m_model->index(0, 1);
        QCOMPARE(apache.data(MatrixModel::TemplateStateRole).toInt(), int(TemplateState::Ready));
        m_model->setData(apache, int(Strategy::PreInstalled));
        QCOMPARE(apache.data(MatrixModel::TemplateStateRole).toInt(), int(TemplateState::Stale));
        catalog::TemplateRecord fresh = old;
        fresh.id = QStringLiteral("fresh");
        fresh.generation = 2;
        fresh.status = catalog::TemplateStatus::Ready;
        m_model->setTemplates({os, old, fresh});
        QCOMPARE(apache.data(MatrixModel::TemplateStateRole).toInt(), int(TemplateState::Ready));
    }

    void aChangeIsOneNamedUndoStep()
    {
        const QModelIndex apache = m_model->index(0, 1);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(m_model->setData(apache, int(Strategy::PreInstalled)));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(apache.data(MatrixModel::EffectiveStrategyRole).toInt(), int(Strategy::PreInstalled));
        QCOMPARE(stack().count(), 1);
        QVERIFY2(stack().undoText().contains(QStringLiteral("Apache on Debian 12")),
                 qPrintable(stack().undoText()));
        stack().undo();
        QCOMPARE(apache.data(MatrixModel::StrategyRole).toInt(), int(Strategy::Inherit));
        QCOMPARE(changed.size(), 2);
        stack().redo();
        QCOMPARE(apache.data(MatrixModel::StrategyRole).toInt(), int(Strategy::PreInstalled));
    }

    void nothingChangedLeavesNoStep()
    {
        const QModelIndex apache = m_model->index(0, 1);
        QVERIFY(m_model->setData(apache, int(Strategy::Inherit)));
        QCOMPARE(stack().count(), 0);
        // There and back again vanishes too.
        m_model->setData(apache, int(Strategy::PreInstalled));
        m_model->setData(apache, int(Strategy::OsOnly));
        QCOMPARE(stack().count(), 1);
        m_model->setData(apache, int(Strategy::Inherit));
        QCOMPARE(stack().count(), 0);
        QVERIFY(!m_document->isModified());
    }

    void refusesWhatIsNoStrategy_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<int>("role");
        QTest::newRow("word") << QVariant(QStringLiteral("bake")) << int(Qt::EditRole);
        QTest::newRow("out of range") << QVariant(7) << int(Qt::EditRole);
        QTest::newRow("another role") << QVariant(1) << int(Qt::CheckStateRole);
        QTest::newRow("offered wants a yes or no") << QVariant(1) << int(MatrixModel::OfferedRole);
    }
    void refusesWhatIsNoStrategy()
    {
        QFETCH(QVariant, value);
        QFETCH(int, role);
        QVERIFY(!m_model->setData(m_model->index(0, 0), value, role));
        QCOMPARE(stack().count(), 0);
    }

    void severalCellsAreOneStep()
    {
        const QList<CellKey> keys{{"debian-12", "apache"}, {"debian-13", "apache"}, {"nowhere", "apache"}};
        m_document->setStrategy(QStringLiteral("lab"), keys, Strategy::PreInstalled);
        QCOMPARE(stack().count(), 1);
        QCOMPARE(m_model->index(1, 1).data(MatrixModel::StrategyRole).toInt(), int(Strategy::PreInstalled));
        stack().undo();
        QCOMPARE(*m_model->matrix(), samples::matrix());
    }

    void undoReachesAMatrixThatIsNotShown()
    {
        QSignalSpy elsewhere(m_document.get(), &tables::MatrixDocument::edited);
        m_model->setData(m_model->index(0, 0), int(Strategy::PreInstalled));
        m_model->setMatrixId(QStringLiteral("other"));
        QCOMPARE(m_model->rowCount(), 1);
        stack().undo();
        QCOMPARE(elsewhere.last().first().toString(), QStringLiteral("lab"));
        QCOMPARE(*m_document->matrix(QStringLiteral("lab")), samples::matrix());
    }

    void theMatrixDefaultIsUndoableToo()
    {
        m_document->setDefaultStrategy(QStringLiteral("lab"), Strategy::PreInstalled);
        QCOMPARE(m_model->index(0, 0).data(MatrixModel::EffectiveStrategyRole).toInt(),
                 int(Strategy::PreInstalled));
        m_document->setDefaultStrategy(QStringLiteral("lab"), Strategy::Inherit); // makes no sense: ignored
        QCOMPARE(stack().count(), 1);
        stack().undo();
        QCOMPARE(m_model->index(0, 0).data(MatrixModel::EffectiveStrategyRole).toInt(),
                 int(Strategy::OsOnly));
    }

    void savingMakesItClean()
    {
        m_model->setData(m_model->index(0, 0), false, MatrixModel::OfferedRole);
        QCOMPARE(m_model->index(0, 0).data().toString(), QStringLiteral("Not offered"));
        QCOMPARE(m_document->unsaved().size(), 1);
        // What the workspace says meanwhile must not throw the changes away.
        m_document->load(asSaved());
        QCOMPARE(m_document->unsaved().size(), 1);
        m_document->markSaved(m_document->snapshot(m_document->unsaved()));
        QVERIFY(!m_document->isModified());
        QVERIFY(m_document->unsaved().isEmpty());
        QVERIFY(stack().canUndo());
    }

    void readOnlyStaysAsItIs()
    {
        m_model->setReadOnly(true);
        QVERIFY(!m_model->setData(m_model->index(0, 0), int(Strategy::PreInstalled)));
        QVERIFY(!(m_model->flags(m_model->index(0, 0)) & Qt::ItemIsEditable));
    }

    void editsOfATimeBeforeAreUnsaved()
    {
        tables::MatrixDocument document(m_catalog);
        catalog::MatrixVersions versions{samples::matrix(), samples::matrix()};
        versions.current.setDefault(Strategy::PreInstalled);
        document.load({versions});
        QVERIFY(document.isModified());
        QCOMPARE(document.unsaved(), QStringList{"lab"});
        document.markSaved(document.snapshot(document.unsaved()));
        QVERIFY(!document.isModified());
    }

    void aMillionCellsAreOneStep()
    {
        m_tester.reset(); // it would ask each of them
        const auto all = [](int count) {
            QList<int> lineSlots(count);
            std::iota(lineSlots.begin(), lineSlots.end(), 0);
            return lineSlots;
        };
        catalog::Matrix large;
        large.id = QStringLiteral("large");
        QStringList ids;
        for (int i = 0; i < 1000; ++i)
            ids << QString::number(i);
        large.setLines(catalog::Axis::Platforms, ids);
        large.setLines(catalog::Axis::Services, ids);
        m_document->load({{large, large}});
        m_model->setMatrixId(large.id);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_document->setCells(large.id, {{all(1000), all(1000)}}, catalog::CellAttribute::Strategy,
                             catalog::codeOf(Strategy::PreInstalled));
        QCOMPARE(stack().count(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_model->index(999, 999).data(MatrixModel::StrategyRole).toInt(),
                 int(Strategy::PreInstalled));
        stack().undo();
        QCOMPARE(*m_model->matrix(), large);
        stack().redo();
        QCOMPARE(m_model->index(0, 500).data(MatrixModel::StrategyRole).toInt(), int(Strategy::PreInstalled));
    }

    void cellsAsTextComeBack()
    {
        catalog::Matrix matrix = samples::matrix();
        quint32 random = 5;
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                random = random * 1664525 + 1013904223;
                catalog::Cell cell;
                if ((random >> 20) % 3 > 0)
                    cell.offered = (random >> 20) % 3 == 1;
                cell.strategy = Strategy((random >> 24) % 3);
                if ((random >> 28) % 4 > 0)
                    cell.depth = catalog::BakeDepth((random >> 28) % 4 - 1);
                matrix.setCell({matrix.platforms.lines[row].id, matrix.services.lines[column].id}, cell);
            }
        }
        const QString text = tables::copyCells(matrix, matrix.platforms.order, matrix.services.order);
        catalog::Matrix pasted = samples::matrix();
        const auto edit = tables::pasteCells(pasted, 0, 0, 1, 1, text);
        QVERIFY(edit);
        apply(pasted, *edit);
        QCOMPARE(pasted, matrix);
        for (const char *wrong :
             {"bake", "depth:", "depth:deep", "os-only pre-installed", "offered not-offered"})
            QVERIFY2(!tables::codesFromCellText(QLatin1String(wrong)), wrong);
        QVERIFY(!tables::pasteCells(pasted, 2, 0, 1, 1, QStringLiteral("os-only\nos-only\n")));
        QVERIFY(tables::pasteCells(pasted, 1, 0, 1, 1, QStringLiteral("os-only\r\n\r\n")));
    }

private:
    static QList<catalog::MatrixVersions> asSaved()
    {
        return {{samples::matrix(), samples::matrix()}, {samples::otherMatrix(), samples::otherMatrix()}};
    }
    QUndoStack &stack() { return m_document->undoStack(); }

    catalog::Catalog m_catalog;
    std::unique_ptr<tables::MatrixDocument> m_document;
    std::unique_ptr<MatrixModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestMatrixModel)
#include "test_matrix_model.moc"
