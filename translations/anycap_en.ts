<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionNames</name>
    <message numerus="yes">
        <source>move %n cue(s)</source>
        <translation>
            <numerusform>move %n cue</numerusform>
            <numerusform>move %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resize %n cue(s)</source>
        <translation>
            <numerusform>resize %n cue</numerusform>
            <numerusform>resize %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n cue(s)</source>
        <translation>
            <numerusform>split %n cue</numerusform>
            <numerusform>split %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %n cue(s)</source>
        <translation>
            <numerusform>merge %n cue</numerusform>
            <numerusform>merge %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n cue(s)</source>
        <translation>
            <numerusform>delete %n cue</numerusform>
            <numerusform>delete %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n cue(s)</source>
        <translation>
            <numerusform>add %n cue</numerusform>
            <numerusform>add %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n cue(s)</source>
        <translation>
            <numerusform>edit %n cue</numerusform>
            <numerusform>edit %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>time %n cue(s)</source>
        <translation>
            <numerusform>time %n cue</numerusform>
            <numerusform>time %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shift %n cue(s)</source>
        <translation>
            <numerusform>shift %n cue</numerusform>
            <numerusform>shift %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>caption %n cue(s)</source>
        <translation>
            <numerusform>caption %n cue</numerusform>
            <numerusform>caption %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n caption(s)</source>
        <translation>
            <numerusform>accept %n caption</numerusform>
            <numerusform>accept %n captions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n caption(s)</source>
        <translation>
            <numerusform>reject %n caption</numerusform>
            <numerusform>reject %n captions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopen %n caption(s)</source>
        <translation>
            <numerusform>reopen %n caption</numerusform>
            <numerusform>reopen %n captions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n caption(s)</source>
        <translation>
            <numerusform>restore %n caption</numerusform>
            <numerusform>restore %n captions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n media file(s)</source>
        <translation>
            <numerusform>delete %n media file</numerusform>
            <numerusform>delete %n media files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n media file(s)</source>
        <translation>
            <numerusform>add %n media file</numerusform>
            <numerusform>add %n media files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>relink %n media file(s)</source>
        <translation>
            <numerusform>relink %n media file</numerusform>
            <numerusform>relink %n media files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n caption(s)</source>
        <translation>
            <numerusform>import %n caption</numerusform>
            <numerusform>import %n captions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste %n cue(s)</source>
        <translation>
            <numerusform>paste %n cue</numerusform>
            <numerusform>paste %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>snap %n cue(s)</source>
        <translation>
            <numerusform>snap %n cue</numerusform>
            <numerusform>snap %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sort %n cue(s)</source>
        <translation>
            <numerusform>sort %n cue</numerusform>
            <numerusform>sort %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n cue(s)</source>
        <translation>
            <numerusform>duplicate %n cue</numerusform>
            <numerusform>duplicate %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fix %n cue(s)</source>
        <translation>
            <numerusform>fix %n cue</numerusform>
            <numerusform>fix %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replace in %n cue(s)</source>
        <translation>
            <numerusform>replace in %n cue</numerusform>
            <numerusform>replace in %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit settings of %n cue(s)</source>
        <translation>
            <numerusform>edit settings of %n cue</numerusform>
            <numerusform>edit settings of %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n track(s)</source>
        <translation>
            <numerusform>add %n track</numerusform>
            <numerusform>add %n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n track(s)</source>
        <translation>
            <numerusform>edit %n track</numerusform>
            <numerusform>edit %n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n track(s)</source>
        <translation>
            <numerusform>delete %n track</numerusform>
            <numerusform>delete %n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n change(s)</source>
        <translation>
            <numerusform>accept %n change</numerusform>
            <numerusform>accept %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n change(s)</source>
        <translation>
            <numerusform>reject %n change</numerusform>
            <numerusform>reject %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::AcdExportDialog</name>
    <message numerus="yes">
        <source>%n record(s) will be written, %1 of them for validation:</source>
        <translation>
            <numerusform>%n record will be written, %1 of them for validation:</numerusform>
            <numerusform>%n records will be written, %1 of them for validation:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of people and files (q-a-c)</source>
        <translation>
            <numerusform>%n from a caption of a person or file (q-a-c)</numerusform>
            <numerusform>%n from captions of people and files (q-a-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of programs (q-8b-c)</source>
        <translation>
            <numerusform>%n from a caption of a program (q-8b-c)</numerusform>
            <numerusform>%n from captions of programs (q-8b-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that were good already (q-c-c)</source>
        <translation>
            <numerusform>%n that was good already (q-c-c)</numerusform>
            <numerusform>%n that were good already (q-c-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an instruction</source>
        <translation>
            <numerusform>%n without an instruction</numerusform>
            <numerusform>%n without an instruction</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a part of a medium</source>
        <translation>
            <numerusform>%n of a part of a medium</numerusform>
            <numerusform>%n of a part of a medium</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that are there twice</source>
        <translation>
            <numerusform>%n that is there twice</numerusform>
            <numerusform>%n that are there twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to keep to the mix</source>
        <translation>
            <numerusform>%n to keep to the mix</numerusform>
            <numerusform>%n to keep to the mix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n record(s)</source>
        <translation>
            <numerusform>%1 written with %n record</numerusform>
            <numerusform>%1 written with %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::BatchDialog</name>
    <message numerus="yes">
        <source>The %n chosen media</source>
        <translation>
            <numerusform>The chosen medium</numerusform>
            <numerusform>The %n chosen media</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n sound</numerusform>
            <numerusform>%n sounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n media will be captioned.</source>
        <translation>
            <numerusform>%n medium will be captioned.</numerusform>
            <numerusform>%n media will be captioned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without any text are left out.</source>
        <translation>
            <numerusform>%n without any text is left out.</numerusform>
            <numerusform>%n without any text are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that have a caption are left out.</source>
        <translation>
            <numerusform>%n that has a caption is left out.</numerusform>
            <numerusform>%n that have a caption are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::CompareView</name>
    <message numerus="yes">
        <source>%n change(s) to decide</source>
        <translation>
            <numerusform>%n change to decide</numerusform>
            <numerusform>%n changes to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintEditor</name>
    <message numerus="yes">
        <source>What can be read in the cue&apos;s time: %n character(s)</source>
        <translation>
            <numerusform>What can be read in the cue&apos;s time: %n character</numerusform>
            <numerusform>What can be read in the cue&apos;s time: %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the cue&apos;s %1 s: at most %n character(s)</source>
        <translation>
            <numerusform>In the cue&apos;s %1 s: at most %n character</numerusform>
            <numerusform>In the cue&apos;s %1 s: at most %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTableModel</name>
    <message numerus="yes">
        <source>%1, %n proposal(s)</source>
        <comment>state of a cue</comment>
        <translation>
            <numerusform>%1, %n proposal</numerusform>
            <numerusform>%1, %n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTablePanel</name>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n cue</numerusform>
            <numerusform>%n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cue(s)</source>
        <translation>
            <numerusform>%1 of %n cue</numerusform>
            <numerusform>%1 of %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <translation>
            <numerusform>%n with problems</numerusform>
            <numerusform>%n with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTextBox</name>
    <message numerus="yes">
        <source>Ctrl+Enter: all %n selected</source>
        <translation>
            <numerusform>Ctrl+Enter: all %n selected</numerusform>
            <numerusform>Ctrl+Enter: all %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::DatasetWindow</name>
    <message numerus="yes">
        <source>%1 of %Ln record(s)</source>
        <translation>
            <numerusform>%1 of %Ln record</numerusform>
            <numerusform>%1 of %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::EndpointsPage</name>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation>
            <numerusform>%n model: %1</numerusform>
            <numerusform>%n models: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::EvaluationWindow</name>
    <message numerus="yes">
        <source>%n record(s) could not be captioned or judged; line %1 of %2 %3</source>
        <translation>
            <numerusform>%n record could not be captioned or judged; line %1 of %2 %3</numerusform>
            <numerusform>%n records could not be captioned or judged; line %1 of %2 %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln judged</source>
        <translation>
            <numerusform>of %Ln judged</numerusform>
            <numerusform>of %Ln judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%n caption(s) will be written.</source>
        <translation>
            <numerusform>%n caption will be written.</numerusform>
            <numerusform>%n captions will be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s).</source>
        <translation>
            <numerusform>%n text file.</numerusform>
            <numerusform>%n text files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be replaced.</source>
        <translation>
            <numerusform>%n of them will be replaced.</numerusform>
            <numerusform>%n of them will be replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that say something else will be kept as they are.</source>
        <translation>
            <numerusform>%n that says something else will be kept as it is.</numerusform>
            <numerusform>%n that say something else will be kept as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) without an accepted text are left out</source>
        <translation>
            <numerusform>%n cue without an accepted text is left out</numerusform>
            <numerusform>%n cues without an accepted text are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) of whole files have no place in a timed format</source>
        <translation>
            <numerusform>%n caption of a whole file has no place in a timed format</numerusform>
            <numerusform>%n captions of whole files have no place in a timed format</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) without an instruction, or of a part of a film, make no record</source>
        <translation>
            <numerusform>%n caption without an instruction, or of a part of a film, makes no record</numerusform>
            <numerusform>%n captions without an instruction, or of a part of a film, make no record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s) written</source>
        <translation>
            <numerusform>%n text file written</numerusform>
            <numerusform>%n text files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n caption(s)</source>
        <translation>
            <numerusform>%1 written with %n caption</numerusform>
            <numerusform>%1 written with %n captions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::FindBar</name>
    <message numerus="yes">
        <source>%1 in %n cue(s)</source>
        <comment>matches</comment>
        <translation>
            <numerusform>%1 in %n cue</numerusform>
            <numerusform>%1 in %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n cue(s)</source>
        <translation>
            <numerusform>Replaced in %n cue</numerusform>
            <numerusform>Replaced in %n cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n cue(s) in this file.</source>
        <translation>
            <numerusform>%n cue in this file.</numerusform>
            <numerusform>%n cues in this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>The first %n is shown.</numerusform>
            <numerusform>The first %n are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) belong to media of this project.</source>
        <translation>
            <numerusform>%n caption belongs to media of this project.</numerusform>
            <numerusform>%n captions belong to media of this project.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name no medium of it, or more than one, and are left out.</source>
        <translation>
            <numerusform>%n names no medium of it, or more than one, and is left out.</numerusform>
            <numerusform>%n name no medium of it, or more than one, and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsModel</name>
    <message numerus="yes">
        <source>Not all texts meet the limits; %n candidate(s) added</source>
        <translation>
            <numerusform>Not all texts meet the limits; %n candidate added</numerusform>
            <numerusform>Not all texts meet the limits; %n candidates added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) added</source>
        <translation>
            <numerusform>%n candidate added</numerusform>
            <numerusform>%n candidates added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsPanel</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for memory</source>
        <translation>
            <numerusform>%n waiting for memory</numerusform>
            <numerusform>%n waiting for memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) of an earlier session did not finish.</source>
        <translation>
            <numerusform>%n caption job of an earlier session did not finish.</numerusform>
            <numerusform>%n caption jobs of an earlier session did not finish.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n caption job(s) have not finished. They stop now and can be resumed when the project is opened again.</source>
        <translation>
            <numerusform>%n caption job has not finished. It stops now and can be resumed when the project is opened again.</numerusform>
            <numerusform>%n caption jobs have not finished. They stop now and can be resumed when the project is opened again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MeasurementText</name>
    <message numerus="yes">
        <source>%1; %n too many</source>
        <translation>
            <numerusform>%1; %n too many</numerusform>
            <numerusform>%1; %n too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too few</source>
        <translation>
            <numerusform>%1; %n too few</numerusform>
            <numerusform>%1; %n too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” occurs %n time(s) and is to be avoided</source>
        <translation>
            <numerusform>“%1” occurs %n time and is to be avoided</numerusform>
            <numerusform>“%1” occurs %n times and is to be avoided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in the longest line</source>
        <translation>
            <numerusform>%n character in the longest line</numerusform>
            <numerusform>%n characters in the longest line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaActions</name>
    <message numerus="yes">
        <source>%n missing file(s) found</source>
        <translation>
            <numerusform>%n missing file found</numerusform>
            <numerusform>%n missing files found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still missing</source>
        <translation>
            <numerusform>%n file is still missing</numerusform>
            <numerusform>%n files are still missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaAdder</name>
    <message numerus="yes">
        <source>%n more file(s) could not be read</source>
        <translation>
            <numerusform>%n more file could not be read</numerusform>
            <numerusform>%n more files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the project already: %1</source>
        <translation>
            <numerusform>%n file is in the project already: %1</numerusform>
            <numerusform>%n files are in the project already: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaBinPanel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelManager</name>
    <message numerus="yes">
        <source>%n file(s) of %1 are missing or damaged; fetch it again to mend it.</source>
        <translation>
            <numerusform>%n file of %1 is missing or damaged; fetch it again to mend it.</numerusform>
            <numerusform>%n files of %1 are missing or damaged; fetch it again to mend it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::QualityPage</name>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>at most %n character</numerusform>
            <numerusform>at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n</source>
        <translation>
            <numerusform>at most %n</numerusform>
            <numerusform>at most %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n frame(s)</source>
        <translation>
            <numerusform>at least %n frame</numerusform>
            <numerusform>at least %n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackBar</name>
    <message numerus="yes">
        <source>%1 (%n cue(s))</source>
        <comment>track</comment>
        <translation>
            <numerusform>%1 (%n cue)</numerusform>
            <numerusform>%1 (%n cues)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (%n cue(s))</source>
        <comment>track and language</comment>
        <translation>
            <numerusform>%1, %2 (%n cue)</numerusform>
            <numerusform>%1, %2 (%n cues)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::WindowStatus</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
</TS>
