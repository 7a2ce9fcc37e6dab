// SPDX-License-Identifier: MIT
/// @file request_editor.h
/// Everything that is asked of a run: instruction, limits, who writes, who refines, and chance.
#pragma once

#include "core/batch/caption_request.h"
#include "core/batch/recipe.h"
#include "core/captioning/instruction_catalogue.h"
#include "ui/caption_panel/constraint_editor.h"
#include "ui/caption_panel/instruction_picker.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace anycap::ui {

class RecipeMenu;
class Studio;

class RequestEditor : public QWidget {
    Q_OBJECT
public:
    RequestEditor(Studio &studio, const InstructionCatalogue &catalogue, QWidget *parent = nullptr);

    InstructionPicker &instruction() { return *m_instruction; }
    ConstraintEditor &constraints() { return *m_constraints; }
    void setModality(Modality modality);

    /// Ids for CaptionerSource::open(); empty: there is none.
    QString writer() const;
    QString refiner() const;
    bool setWriter(const QString &id);
    bool setRefiner(const QString &id);
    quint64 seed() const;
    void setSeed(quint64 seed);
    bool isSeedLocked() const;

    /// Asks for the same; a type that this modality has not is left as it is.
    void takeFrom(const RequestEditor &other);

    /// Asks for what it asks for. What is not here (a captioner, a type for another modality) stays as it is,
    /// and the user is told.
    void takeFrom(const batch::Recipe &recipe);

    batch::JobRequest request(batch::RequestTask task, const std::string &language) const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillProviders();
    void instructionChanged();

    Studio &m_studio;
    const InstructionCatalogue &m_catalogue;
    InstructionPicker *m_instruction;
    ConstraintEditor *m_constraints;
    QComboBox *m_writer;
    QComboBox *m_refiner;
    QSpinBox *m_seed;
    QCheckBox *m_lock;
    QComboBox *m_chance;
    RecipeMenu *m_recipes;
    QLabel *m_instructionLabel;
    QLabel *m_writerLabel;
    QLabel *m_refinerLabel;
    QLabel *m_chanceLabel;
    Sampling m_sampling; ///< what the fields do not show of it
    ConstraintSet m_defaults; ///< of the type that was chosen last: they go with it
};

} // namespace anycap::ui
