// SPDX-License-Identifier: MIT
/// @file batch_dialog.h
/// One recipe for many media: what is captioned, by whom and how, and how many that makes, before anything
/// begins. The jobs go into the queue; what they write comes as candidates and replaces nothing.
#pragma once

#include "core/batch/caption_request.h"
#include "core/captioning/instruction_catalogue.h"
#include "core/project/project_types.h"
#include "ui/session/job_center.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace anycap::ui {

class RequestEditor;
class Studio;

class BatchDialog : public QDialog {
    Q_OBJECT
public:
    BatchDialog(Studio &studio, const InstructionCatalogue &catalogue, QWidget *parent = nullptr);

    RequestEditor &request() { return *m_request; }

signals:
    void counted(); ///< how many media there are of each kind, and which have texts, is known

private:
    enum class Scope : unsigned char { AllMedia, ChosenMedia };

    void build();
    void count();
    void fillKinds();
    void update();
    void run();
    bool isTextNeeded() const;
    std::vector<store::Media> inScope() const;
    /// Those of the scope and kind that the run is about.
    std::vector<JobTarget> targets() const;
    const store::MediaOverview *overview(store::MediaId media) const;
    std::optional<Modality> modality() const;

    Studio &m_studio;
    std::vector<store::MediaOverview> m_overviews; ///< sorted by medium
    bool m_isCounted = false;
    QComboBox *m_scope;
    QComboBox *m_kind;
    QComboBox *m_task;
    QCheckBox *m_skip;
    RequestEditor *m_request;
    QLabel *m_summary;
    QPushButton *m_run;
};

} // namespace anycap::ui
