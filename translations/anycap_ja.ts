<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ActionNames</name>
    <message numerus="yes">
        <source>accept %n change(s)</source>
        <translation>
            <numerusform>%n 件の変更を採用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n change(s)</source>
        <translation>
            <numerusform>%n 件の変更を却下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを移動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resize %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューの長さを変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを分割</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを結合</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを削除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを編集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>time %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューの時間を設定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shift %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューの時間をずらす</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>caption %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューのキャプション作成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n caption(s)</source>
        <translation>
            <numerusform>%n 件のキャプションを採用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n caption(s)</source>
        <translation>
            <numerusform>%n 件のキャプションを却下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopen %n caption(s)</source>
        <translation>
            <numerusform>%n 件のキャプションを未決に戻す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n caption(s)</source>
        <translation>
            <numerusform>%n 件のキャプションを復元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n media file(s)</source>
        <translation>
            <numerusform>%n 個のメディアファイルを除去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n media file(s)</source>
        <translation>
            <numerusform>%n 個のメディアファイルを追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>relink %n media file(s)</source>
        <translation>
            <numerusform>%n 個のメディアファイルを再リンク</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n caption(s)</source>
        <translation>
            <numerusform>%n 件のキャプションをインポート</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n track(s)</source>
        <translation>
            <numerusform>%n 本のトラックを追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n track(s)</source>
        <translation>
            <numerusform>%n 本のトラックを編集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n track(s)</source>
        <translation>
            <numerusform>%n 本のトラックを削除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを貼り付け</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>snap %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを吸着</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sort %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを並べ替え</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを複製</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fix %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューを修正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replace in %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューで置換</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit settings of %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューの設定を変更</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Write and refine</source>
        <translation>執筆して推敲(&amp;W)</translation>
    </message>
    <message>
        <source>Write a caption where there is none, and refine it; it comes as a candidate</source>
        <translation>キャプションがなければ書き、それを推敲します。結果は候補になります</translation>
    </message>
    <message>
        <source>Write a &amp;base caption</source>
        <translation>ベースキャプションを書く(&amp;B)</translation>
    </message>
    <message>
        <source>What the writer says of the medium, as a candidate</source>
        <translation>執筆者がメディアについて述べた文を候補にします</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>推敲(&amp;R)</translation>
    </message>
    <message>
        <source>Rewrite the caption so that it follows the instruction, as a candidate</source>
        <translation>指示に従うようにキャプションを書き直し、候補にします</translation>
    </message>
    <message>
        <source>&amp;Fix length</source>
        <translation>長さを調整(&amp;F)</translation>
    </message>
    <message>
        <source>Change no more than the limits ask for</source>
        <translation>制約が求める以上には変えません</translation>
    </message>
    <message>
        <source>Again, the &amp;same</source>
        <translation>同じ条件でもう一度(&amp;S)</translation>
    </message>
    <message>
        <source>The last run once more, with the same seed</source>
        <translation>直前の実行を同じシードでもう一度行います</translation>
    </message>
    <message>
        <source>Again, &amp;different</source>
        <translation>条件を変えてもう一度(&amp;D)</translation>
    </message>
    <message>
        <source>The last run once more, with the next seed</source>
        <translation>直前の実行を次のシードでもう一度行います</translation>
    </message>
    <message>
        <source>S&amp;top writing</source>
        <translation>執筆を止める(&amp;T)</translation>
    </message>
    <message>
        <source>What is written so far is kept as a partial candidate</source>
        <translation>ここまでの文は途中の候補として残ります</translation>
    </message>
    <message>
        <source>&amp;Previous candidate</source>
        <translation>前の候補(&amp;P)</translation>
    </message>
    <message>
        <source>Next ca&amp;ndidate</source>
        <translation>次の候補(&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;ccept the candidate</source>
        <translation>候補を採用(&amp;C)</translation>
    </message>
    <message>
        <source>The shown candidate becomes the caption</source>
        <translation>表示中の候補がキャプションになります</translation>
    </message>
    <message>
        <source>Reject the candidat&amp;e</source>
        <translation>候補を却下(&amp;E)</translation>
    </message>
    <message>
        <source>Cop&amp;y the caption</source>
        <translation>キャプションをコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Pre&amp;vious change</source>
        <translation>前の変更(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>次の変更(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Accept this change</source>
        <translation>この変更を採用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject this change</source>
        <translation>この変更を却下(&amp;R)</translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation>すべての変更を採用(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation>すべての変更を却下(&amp;J)</translation>
    </message>
    <message>
        <source>Texts one above the &amp;other</source>
        <translation>文を上下に並べる(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Edit cue</source>
        <translation>キューを編集(&amp;E)</translation>
    </message>
    <message>
        <source>Edits the cell of the table, or the cue&apos;s text</source>
        <translation>表のセル、またはキューの文を編集します</translation>
    </message>
    <message>
        <source>&amp;Add cue at playhead</source>
        <translation>再生ヘッドにキューを追加(&amp;A)</translation>
    </message>
    <message>
        <source>Adds a cue where the film or sound is</source>
        <translation>動画や音声の現在位置にキューを追加します</translation>
    </message>
    <message>
        <source>&amp;Split cue</source>
        <translation>キューを分割(&amp;S)</translation>
    </message>
    <message>
        <source>Splits the cue at the playhead, its text at the cursor or the best place</source>
        <translation>再生ヘッドでキューを、カーソルか最適な位置で文を分割します</translation>
    </message>
    <message>
        <source>&amp;Merge cues</source>
        <translation>キューを結合(&amp;M)</translation>
    </message>
    <message>
        <source>Makes one cue of the selected neighbours, or of this one and the next</source>
        <translation>選択した隣同士、またはこのキューと次のキューを一つにします</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>複製(&amp;L)</translation>
    </message>
    <message>
        <source>Puts a copy behind each selected cue</source>
        <translation>選択した各キューの後に写しを置きます</translation>
    </message>
    <message>
        <source>&amp;Delete cues</source>
        <translation>キューを削除(&amp;D)</translation>
    </message>
    <message>
        <source>Deletes the selected cues</source>
        <translation>選択したキューを削除します</translation>
    </message>
    <message>
        <source>C&amp;ut cues</source>
        <translation>キューを切り取り(&amp;U)</translation>
    </message>
    <message>
        <source>Copies the selected cues as SubRip text and deletes them</source>
        <translation>選択したキューを SubRip のテキストとしてコピーし、削除します</translation>
    </message>
    <message>
        <source>&amp;Copy cues</source>
        <translation>キューをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected cues as SubRip text</source>
        <translation>選択したキューを SubRip のテキストとしてコピーします</translation>
    </message>
    <message>
        <source>&amp;Paste cues</source>
        <translation>キューを貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Adds the cues of the clipboard at their own times</source>
        <translation>クリップボードのキューを元の時間に追加します</translation>
    </message>
    <message>
        <source>Paste cues at play&amp;head</source>
        <translation>再生ヘッドにキューを貼り付け(&amp;H)</translation>
    </message>
    <message>
        <source>Adds the cues of the clipboard from the playhead on</source>
        <translation>クリップボードのキューを再生ヘッドから追加します</translation>
    </message>
    <message>
        <source>S&amp;ort by time</source>
        <translation>時間順に並べ替え(&amp;O)</translation>
    </message>
    <message>
        <source>Puts the cues of the track in the order of their times</source>
        <translation>トラックのキューを時間の順にします</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>置換(&amp;R)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>前を検索(&amp;P)</translation>
    </message>
    <message>
        <source>Set start to play&amp;head</source>
        <translation>開始を再生ヘッドに(&amp;H)</translation>
    </message>
    <message>
        <source>The cue begins with the frame that is shown</source>
        <translation>表示中のフレームからキューが始まります</translation>
    </message>
    <message>
        <source>Set e&amp;nd to playhead</source>
        <translation>終了を再生ヘッドに(&amp;N)</translation>
    </message>
    <message>
        <source>The cue is gone with the frame that is shown</source>
        <translation>表示中のフレームでキューが消えています</translation>
    </message>
    <message>
        <source>Set start and shift the &amp;rest</source>
        <translation>開始を設定して以降をずらす(&amp;R)</translation>
    </message>
    <message>
        <source>The cue begins at the playhead, and all after it move along</source>
        <translation>キューが再生ヘッドから始まり、以降もすべて一緒に動きます</translation>
    </message>
    <message>
        <source>One frame &amp;earlier</source>
        <translation>1 フレーム早く(&amp;E)</translation>
    </message>
    <message>
        <source>Moves the selected cues one frame back</source>
        <translation>選択したキューを 1 フレーム前にずらします</translation>
    </message>
    <message>
        <source>One frame la&amp;ter</source>
        <translation>1 フレーム遅く(&amp;T)</translation>
    </message>
    <message>
        <source>Moves the selected cues one frame on</source>
        <translation>選択したキューを 1 フレーム後にずらします</translation>
    </message>
    <message>
        <source>E&amp;xtend to next cue</source>
        <translation>次のキューまで延長(&amp;X)</translation>
    </message>
    <message>
        <source>The cue stays until the smallest gap before the next one</source>
        <translation>次のキューとの最小間隔まで表示を延ばします</translation>
    </message>
    <message>
        <source>S&amp;hift times…</source>
        <translation>時間をずらす(&amp;H)…</translation>
    </message>
    <message>
        <source>Moves all, the selected or all following cues by a time</source>
        <translation>すべて、選択、または以降のキューを指定した時間だけ動かします</translation>
    </message>
    <message>
        <source>&amp;Next cue</source>
        <translation>次のキュー(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious cue</source>
        <translation>前のキュー(&amp;V)</translation>
    </message>
    <message>
        <source>Next pro&amp;blem</source>
        <translation>次の問題(&amp;B)</translation>
    </message>
    <message>
        <source>Goes to the next cue that breaks a rule of the preset</source>
        <translation>プリセットの規則に反する次のキューへ移ります</translation>
    </message>
    <message>
        <source>Previo&amp;us problem</source>
        <translation>前の問題(&amp;U)</translation>
    </message>
    <message>
        <source>Goes to the cue before that breaks a rule of the preset</source>
        <translation>プリセットの規則に反する前のキューへ移ります</translation>
    </message>
    <message>
        <source>&amp;Go to cue number…</source>
        <translation>キュー番号へ移動(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Follow playback in the table</source>
        <translation>表で再生を追う(&amp;F)</translation>
    </message>
    <message>
        <source>Scrolls to the cue that is being played</source>
        <translation>再生中のキューまで表をスクロールします</translation>
    </message>
    <message>
        <source>Times in fra&amp;mes</source>
        <translation>時間をフレームで表示(&amp;M)</translation>
    </message>
    <message>
        <source>Frames instead of milliseconds</source>
        <translation>ミリ秒の代わりにフレームを使います</translation>
    </message>
    <message>
        <source>New &amp;track…</source>
        <translation>新しいトラック(&amp;T)…</translation>
    </message>
    <message>
        <source>Adds a track of cues to the medium</source>
        <translation>メディアにキューのトラックを追加します</translation>
    </message>
    <message>
        <source>Track propert&amp;ies…</source>
        <translation>トラックのプロパティ(&amp;I)…</translation>
    </message>
    <message>
        <source>Name, language and kind of the track</source>
        <translation>トラックの名前、言語、種類</translation>
    </message>
    <message>
        <source>Delete trac&amp;k</source>
        <translation>トラックを削除(&amp;K)</translation>
    </message>
    <message>
        <source>Deletes the track with its cues; it can be undone</source>
        <translation>トラックをキューごと削除します。元に戻せます</translation>
    </message>
    <message>
        <source>&amp;Import captions…</source>
        <translation>キャプションをインポート(&amp;I)…</translation>
    </message>
    <message>
        <source>Subtitles or a list of captions into this project</source>
        <translation>字幕やキャプションの一覧をこのプロジェクトへ</translation>
    </message>
    <message>
        <source>Import text files &amp;beside the media</source>
        <translation>メディアの横のテキストをインポート(&amp;B)</translation>
    </message>
    <message>
        <source>The caption of picture.jpg from picture.txt</source>
        <translation>picture.jpg のキャプションを picture.txt から</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the captions as a file, after a look at what it will hold</source>
        <translation>内容を確認してからキャプションをファイルに書き出します</translation>
    </message>
    <message>
        <source>&amp;Pause jobs</source>
        <translation>ジョブを一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Begin no further job; the running one goes on</source>
        <translation>新しいジョブを始めません。実行中のものは続きます</translation>
    </message>
    <message>
        <source>&amp;Cancel selected jobs</source>
        <translation>選択したジョブを取り消し(&amp;C)</translation>
    </message>
    <message>
        <source>The text written so far is kept as a partial candidate</source>
        <translation>ここまでの文は途中の候補として残ります</translation>
    </message>
    <message>
        <source>Cancel &amp;all jobs</source>
        <translation>すべてのジョブを取り消し(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run selected jobs again</source>
        <translation>選択したジョブをやり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Run selected jobs &amp;earlier</source>
        <translation>選択したジョブを早める(&amp;E)</translation>
    </message>
    <message>
        <source>Run selected jobs &amp;later</source>
        <translation>選択したジョブを遅らせる(&amp;L)</translation>
    </message>
    <message>
        <source>Clear &amp;finished jobs from the list</source>
        <translation>終わったジョブを一覧から消す(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;History of changes…</source>
        <translation>変更の履歴(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>コマンドを探す(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>キーボードショートカット(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>メッセージ(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全画面(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About AnyCap Studio</source>
        <translation>AnyCap Studio について(&amp;A)</translation>
    </message>
    <message>
        <source>Layout &amp;Caption</source>
        <translation>レイアウト: キャプション(&amp;C)</translation>
    </message>
    <message>
        <source>Layout &amp;Subtitle</source>
        <translation>レイアウト: 字幕(&amp;S)</translation>
    </message>
    <message>
        <source>Layout &amp;Review</source>
        <translation>レイアウト: 確認(&amp;R)</translation>
    </message>
    <message>
        <source>Rese&amp;t this layout</source>
        <translation>このレイアウトを初期状態に戻す(&amp;T)</translation>
    </message>
    <message>
        <source>Go to &amp;media</source>
        <translation>メディアへ移動(&amp;M)</translation>
    </message>
    <message>
        <source>Go to &amp;cues</source>
        <translation>キューへ移動(&amp;C)</translation>
    </message>
    <message>
        <source>Go to c&amp;aption</source>
        <translation>キャプションへ移動(&amp;A)</translation>
    </message>
    <message>
        <source>Go to &amp;timeline</source>
        <translation>タイムラインへ移動(&amp;T)</translation>
    </message>
    <message>
        <source>Go to &amp;jobs</source>
        <translation>ジョブへ移動(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新規プロジェクト(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>プロジェクトを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>プロジェクトを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add media…</source>
        <translation>メディアを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Images, films and sounds into this project</source>
        <translation>画像、動画、音声をこのプロジェクトへ</translation>
    </message>
    <message>
        <source>Add a &amp;folder of media…</source>
        <translation>メディアのフォルダーを追加(&amp;F)…</translation>
    </message>
    <message>
        <source>F&amp;ind missing media…</source>
        <translation>見つからないメディアを探す(&amp;I)…</translation>
    </message>
    <message>
        <source>Look for moved files in a folder, by their content</source>
        <translation>移動したファイルを内容で照合してフォルダーから探します</translation>
    </message>
    <message>
        <source>Show in the file &amp;manager</source>
        <translation>ファイルマネージャーで表示(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Remove from the project</source>
        <translation>プロジェクトから除く(&amp;R)</translation>
    </message>
    <message>
        <source>With their captions; the files stay where they are</source>
        <translation>キャプションも一緒に除きます。ファイルはそのまま残ります</translation>
    </message>
    <message>
        <source>Play or &amp;pause</source>
        <translation>再生/一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Back one second</source>
        <translation>1 秒戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Again while playing faster: slower first</source>
        <translation>速く再生中にもう一度押すと、まず遅くなります</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>一時停止(&amp;A)</translation>
    </message>
    <message>
        <source>Play, &amp;faster when pressed again</source>
        <translation>再生。もう一度押すと速くなります(&amp;F)</translation>
    </message>
    <message>
        <source>P&amp;revious frame</source>
        <translation>前のフレーム(&amp;R)</translation>
    </message>
    <message>
        <source>One frame back; 10 ms in a sound</source>
        <translation>1 フレーム戻る。音声では 10 ms</translation>
    </message>
    <message>
        <source>&amp;Next frame</source>
        <translation>次のフレーム(&amp;N)</translation>
    </message>
    <message>
        <source>One frame on; 10 ms in a sound</source>
        <translation>1 フレーム進む。音声では 10 ms</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>先頭へ(&amp;S)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>末尾へ(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>遅く(&amp;S)</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>速く(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ormal speed</source>
        <translation>標準の速度(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>ミュート(&amp;M)</translation>
    </message>
    <message>
        <source>Play the &amp;cue</source>
        <translation>キューを再生(&amp;C)</translation>
    </message>
    <message>
        <source>Play aro&amp;und the cue</source>
        <translation>キューの前後を再生(&amp;U)</translation>
    </message>
    <message>
        <source>From one second before it to one second after</source>
        <translation>キューの 1 秒前から 1 秒後まで</translation>
    </message>
    <message>
        <source>&amp;Loop the cue</source>
        <translation>キューを繰り返す(&amp;L)</translation>
    </message>
    <message>
        <source>Play the current cue over and over</source>
        <translation>現在のキューを繰り返し再生します</translation>
    </message>
    <message>
        <source>Loop from &amp;here (A)</source>
        <translation>ここからループ (A)(&amp;H)</translation>
    </message>
    <message>
        <source>Loop up to here (&amp;B)</source>
        <translation>ここまでループ (B)(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Do not loop</source>
        <translation>ループしない(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Captions on the picture</source>
        <translation>画面に字幕を表示(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Safe areas</source>
        <translation>セーフエリア(&amp;S)</translation>
    </message>
    <message>
        <source>Frames within which action (93 %) and titles (90 %) are safe</source>
        <translation>動き (93 %) と文字 (90 %) が確実に見える枠</translation>
    </message>
    <message>
        <source>S&amp;pectrogram of sounds</source>
        <translation>音声のスペクトログラム(&amp;P)</translation>
    </message>
    <message>
        <source>Pitches over time, 64 ms windows every 16 ms</source>
        <translation>時間ごとの音の高さ。64 ms の窓を 16 ms ごとに</translation>
    </message>
    <message>
        <source>Picture on the &amp;whole screen</source>
        <translation>映像を全画面に(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom image &amp;in</source>
        <translation>画像を拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom image &amp;out</source>
        <translation>画像を縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit image</source>
        <translation>画像を合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>Image at &amp;100 %</source>
        <translation>画像を 100 % で表示(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Cue</source>
        <translation>キュー(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;aption</source>
        <translation>キャプション(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;in</source>
        <translation>タイムラインを拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Show less time, larger</source>
        <translation>短い時間を大きく表示します</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;out</source>
        <translation>タイムラインを縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Show more time, smaller</source>
        <translation>長い時間を小さく表示します</translation>
    </message>
    <message>
        <source>Show &amp;all time</source>
        <translation>全体を表示(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom the timeline so that all of the medium is seen</source>
        <translation>メディア全体が見えるようにタイムラインを縮めます</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>選択範囲に合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom the timeline to the selected stretch of time or cues</source>
        <translation>選択した時間またはキューに合わせて拡大します</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>吸着(&amp;N)</translation>
    </message>
    <message>
        <source>Draw dragged edges to shots, speech, cues, the playhead and frames</source>
        <translation>ドラッグした端をショット、音声、キュー、再生ヘッド、フレームに合わせます</translation>
    </message>
    <message>
        <source>&amp;Follow playhead</source>
        <translation>再生ヘッドを追う(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the playhead in view</source>
        <translation>再生ヘッドが常に見えるようにします</translation>
    </message>
    <message>
        <source>Timeline page &amp;back</source>
        <translation>タイムラインを前のページへ(&amp;B)</translation>
    </message>
    <message>
        <source>Timeline page o&amp;n</source>
        <translation>タイムラインを次のページへ(&amp;N)</translation>
    </message>
    <message>
        <source>Cue &amp;before in time</source>
        <translation>時間順で前のキュー(&amp;B)</translation>
    </message>
    <message>
        <source>Cue &amp;after in time</source>
        <translation>時間順で次のキュー(&amp;A)</translation>
    </message>
    <message>
        <source>Select cue before, too</source>
        <translation>前のキューも選択</translation>
    </message>
    <message>
        <source>Select cue after, too</source>
        <translation>次のキューも選択</translation>
    </message>
    <message>
        <source>Add cue &amp;here</source>
        <translation>ここにキューを追加(&amp;H)</translation>
    </message>
    <message>
        <source>A new cue over the selected stretch of time, or at the playhead</source>
        <translation>選択した時間、または再生ヘッドに新しいキューを作ります</translation>
    </message>
    <message>
        <source>Edit &amp;text in timeline</source>
        <translation>タイムラインで文を編集(&amp;T)</translation>
    </message>
    <message>
        <source>Split at &amp;playhead</source>
        <translation>再生ヘッドで分割(&amp;P)</translation>
    </message>
    <message>
        <source>Two cues from the one at the playhead</source>
        <translation>再生ヘッドのキューを二つにします</translation>
    </message>
    <message>
        <source>&amp;Merge neighbours</source>
        <translation>隣同士を結合(&amp;M)</translation>
    </message>
    <message>
        <source>One cue from the selected ones, or from this one and the next</source>
        <translation>選択したキュー、またはこのキューと次のキューを一つにします</translation>
    </message>
    <message>
        <source>S&amp;tart at playhead</source>
        <translation>開始を再生ヘッドに(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;End at playhead</source>
        <translation>終了を再生ヘッドに(&amp;E)</translation>
    </message>
    <message>
        <source>Draw to &amp;shots and neighbours</source>
        <translation>ショットと隣に合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>Edges near a shot or a cue go there, with the preset&apos;s gap</source>
        <translation>ショットやキューに近い端を、プリセットの間隔でそこへ合わせます</translation>
    </message>
    <message>
        <source>Move a frame earlier</source>
        <translation>1 フレーム前へ移動</translation>
    </message>
    <message>
        <source>Move a frame later</source>
        <translation>1 フレーム後へ移動</translation>
    </message>
    <message>
        <source>Move 0.1 s earlier</source>
        <translation>0.1 秒前へ移動</translation>
    </message>
    <message>
        <source>Move 0.1 s later</source>
        <translation>0.1 秒後へ移動</translation>
    </message>
    <message>
        <source>Start a frame earlier</source>
        <translation>開始を 1 フレーム早く</translation>
    </message>
    <message>
        <source>Start a frame later</source>
        <translation>開始を 1 フレーム遅く</translation>
    </message>
    <message>
        <source>Start 0.1 s earlier</source>
        <translation>開始を 0.1 秒早く</translation>
    </message>
    <message>
        <source>Start 0.1 s later</source>
        <translation>開始を 0.1 秒遅く</translation>
    </message>
    <message>
        <source>End a frame earlier</source>
        <translation>終了を 1 フレーム早く</translation>
    </message>
    <message>
        <source>End a frame later</source>
        <translation>終了を 1 フレーム遅く</translation>
    </message>
    <message>
        <source>End 0.1 s earlier</source>
        <translation>終了を 0.1 秒早く</translation>
    </message>
    <message>
        <source>End 0.1 s later</source>
        <translation>終了を 0.1 秒遅く</translation>
    </message>
    <message>
        <source>&amp;Loop selected time</source>
        <translation>選択した時間を繰り返す(&amp;L)</translation>
    </message>
    <message>
        <source>Play the selected stretch of time, or the cue, over and over</source>
        <translation>選択した時間、またはキューを繰り返し再生します</translation>
    </message>
    <message>
        <source>Caption &amp;many media…</source>
        <translation>まとめてキャプション作成(&amp;M)…</translation>
    </message>
    <message>
        <source>One instruction for all media of a kind, in the background</source>
        <translation>同じ種類のすべてのメディアに一つの指示を。バックグラウンドで行います</translation>
    </message>
    <message>
        <source>&amp;Media stay on this computer</source>
        <translation>メディアをこのコンピューターに留める(&amp;M)</translation>
    </message>
    <message>
        <source>No captioner that sends media or texts to another computer is used for this project</source>
        <translation>このプロジェクトでは、メディアやテキストを別のコンピューターに送るキャプション作成者を使いません</translation>
    </message>
    <message>
        <source>Records in the form of the AnyCap dataset, by the hundred thousand</source>
        <translation>AnyCap データセット形式の記録を、数十万件でも</translation>
    </message>
    <message>
        <source>&amp;Evaluation…</source>
        <translation>評価(&amp;E)…</translation>
    </message>
    <message>
        <source>Run a benchmark, and see what a run came to, record by record</source>
        <translation>ベンチマークを実行し、結果を一件ずつ見ます</translation>
    </message>
    <message>
        <source>Export &amp;training data…</source>
        <translation>学習データを書き出す(&amp;T)…</translation>
    </message>
    <message>
        <source>The captions with what was asked for, in the form of the AnyCap dataset</source>
        <translation>キャプションと指示を AnyCap データセットの形式で</translation>
    </message>
    <message>
        <source>&amp;Dataset…</source>
        <translation>データセット(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>Captioner</name>
    <message>
        <source>Draft by measurement</source>
        <translation>測定による下書き</translation>
    </message>
    <message>
        <source>Captions from measurements, fitted to limits by leaving out; needs no model</source>
        <translation>測定から作ったキャプションを、語を省いて制約に合わせます。モデルは不要です</translation>
    </message>
</context>
<context>
    <name>CueQuality</name>
    <message>
        <source>Too fast</source>
        <translation>速すぎる</translation>
    </message>
    <message>
        <source>Too many words</source>
        <translation>語が多すぎる</translation>
    </message>
    <message>
        <source>Long line</source>
        <translation>行が長い</translation>
    </message>
    <message>
        <source>Too many lines</source>
        <translation>行が多すぎる</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>短すぎる</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>長すぎる</translation>
    </message>
    <message>
        <source>Small gap</source>
        <translation>間隔が狭い</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重なり</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>順序違い</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>文なし</translation>
    </message>
    <message>
        <source>No duration</source>
        <translation>長さなし</translation>
    </message>
</context>
<context>
    <name>CueState</name>
    <message>
        <source>No text</source>
        <translation>文なし</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>ベース</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>推敲済み</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手入力</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外見</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>対象と数</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>視点</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>簡潔</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>物語</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>詩</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>出来事</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>平易</translation>
    </message>
    <message>
        <source>Where things are in the picture and how they lie to each other</source>
        <translation>画像のどこに何があり、互いにどう並んでいるか</translation>
    </message>
    <message>
        <source>What things look like: colour, shape, material, clothing, condition</source>
        <translation>物の見た目: 色、形、素材、服装、状態</translation>
    </message>
    <message>
        <source>Which people and objects there are, and how many of each</source>
        <translation>どんな人や物が、それぞれいくつあるか</translation>
    </message>
    <message>
        <source>From where the picture is taken: angle, height, distance, framing</source>
        <translation>どこから撮った画像か: 角度、高さ、距離、構図</translation>
    </message>
    <message>
        <source>The picture in one short sentence</source>
        <translation>画像を短い一文で</translation>
    </message>
    <message>
        <source>A full description: subject, surroundings, and the small things</source>
        <translation>詳しい説明: 主役、周囲、細かなもの</translation>
    </message>
    <message>
        <source>The picture told as a short story</source>
        <translation>画像を短い物語として</translation>
    </message>
    <message>
        <source>The picture in verse</source>
        <translation>画像を詩で</translation>
    </message>
    <message>
        <source>What the picture is about: its idea and its mood</source>
        <translation>画像が何を表すか: 考えと雰囲気</translation>
    </message>
    <message>
        <source>Where things are in the frame, and how that changes</source>
        <translation>画面のどこに何があり、それがどう変わるか</translation>
    </message>
    <message>
        <source>What people and things in the video look like</source>
        <translation>動画の中の人や物の見た目</translation>
    </message>
    <message>
        <source>Which people and objects appear, and how many of each</source>
        <translation>どんな人や物が、それぞれいくつ出てくるか</translation>
    </message>
    <message>
        <source>From where the video is filmed: angle, height, distance</source>
        <translation>どこから撮った動画か: 角度、高さ、距離</translation>
    </message>
    <message>
        <source>What people, animals and things do</source>
        <translation>人、動物、物が何をするか</translation>
    </message>
    <message>
        <source>What takes place, in the order it does</source>
        <translation>何が起こるかを、その順に</translation>
    </message>
    <message>
        <source>The place and the surroundings behind the subject</source>
        <translation>主役の後ろの場所と周囲</translation>
    </message>
    <message>
        <source>How the camera moves, and how shots change</source>
        <translation>カメラの動きとショットの切り替わり</translation>
    </message>
    <message>
        <source>The video in one short sentence</source>
        <translation>動画を短い一文で</translation>
    </message>
    <message>
        <source>A full description from beginning to end</source>
        <translation>初めから終わりまでの詳しい説明</translation>
    </message>
    <message>
        <source>The video told as a short story</source>
        <translation>動画を短い物語として</translation>
    </message>
    <message>
        <source>The video in verse</source>
        <translation>動画を詩で</translation>
    </message>
    <message>
        <source>What the video is about: its idea and its mood</source>
        <translation>動画が何を表すか: 考えと雰囲気</translation>
    </message>
    <message>
        <source>Which sounds occur, and in which order</source>
        <translation>どんな音が、どの順で聞こえるか</translation>
    </message>
    <message>
        <source>The sound in one short sentence</source>
        <translation>音声を短い一文で</translation>
    </message>
    <message>
        <source>A full description: sources, loudness, space, changes</source>
        <translation>詳しい説明: 音源、大きさ、空間、変化</translation>
    </message>
    <message>
        <source>The sound told as a short story</source>
        <translation>音声を短い物語として</translation>
    </message>
    <message>
        <source>The sound in verse</source>
        <translation>音声を詩で</translation>
    </message>
    <message>
        <source>One plain sentence that says what is heard</source>
        <translation>聞こえるものを述べる平易な一文</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>The sample media are not installed</source>
        <translation>サンプルメディアがインストールされていません</translation>
    </message>
    <message>
        <source>%1: this folder cannot be made</source>
        <translation>%1: このフォルダーを作れません</translation>
    </message>
</context>
<context>
    <name>TrackKind</name>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Captions (SDH)</source>
        <translation>字幕(聴覚障害者向け SDH)</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>音声解説</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>代替テキスト</translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>%1, changed by you</source>
        <translation>%1、あなたが変更</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>シード %1</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>置き換え済み</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>作成: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>日時: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状態: %1</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>指示: %1</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>制約: %1</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>シード: %1</translation>
    </message>
    <message>
        <source>Temperature: %1</source>
        <translation>温度: %1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>デバイス: %1</translation>
    </message>
    <message>
        <source>Model&apos;s content: %1</source>
        <translation>モデルの内容: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>実行: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::AboutDialog</name>
    <message>
        <source>About AnyCap Studio</source>
        <translation>AnyCap Studio について</translation>
    </message>
    <message>
        <source>Captions for pictures, films and sounds: drafted, refined and checked on this computer. Free software under the MIT licence.</source>
        <translation>画像、動画、音声のキャプションを、このコンピューターで下書きし、推敲し、確かめます。MIT ライセンスのフリーソフトウェアです。</translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation>次のものを使っています:</translation>
    </message>
</context>
<context>
    <name>anycap::ui::AcdExportDialog</name>
    <message>
        <source>Export training data</source>
        <translation>学習データの書き出し</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>書き込み先(&amp;W):</translation>
    </message>
    <message>
        <source>Media &amp;folder:</source>
        <translation>メディアのフォルダー(&amp;F):</translation>
    </message>
    <message>
        <source>For &amp;validation:</source>
        <translation>検証用(&amp;V):</translation>
    </message>
    <message>
        <source>&amp;Licence of the captions:</source>
        <translation>キャプションのライセンス(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>書き込み先を選ぶ</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>参照(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose the media folder</source>
        <translation>メディアのフォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Where a training finds the media</source>
        <translation>学習でメディアを探す場所</translation>
    </message>
    <message>
        <source> % of the media</source>
        <translation> % のメディア</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Chosen by the contents of the media: none is in both parts</source>
        <translation>メディアの内容で分けます。両方に入るものはありません</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Keep to the &amp;mix of the released data: 2 : 2 : 1 of q-a-c, q-8b-c and q-c-c</source>
        <translation>公開データの割合にする(&amp;M): q-a-c、q-8b-c、q-c-c を 2 : 2 : 1</translation>
    </message>
    <message>
        <source>Where no text was accepted, use the newest &amp;candidate</source>
        <translation>採用済みのテキストがないときは最新の候補を使う(&amp;C)</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>書き込みの進み具合</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>書き出す(&amp;X)</translation>
    </message>
    <message>
        <source>%1 training data</source>
        <translation>%1 学習データ</translation>
    </message>
    <message>
        <source>Folder for the records</source>
        <translation>記録を入れるフォルダー</translation>
    </message>
    <message>
        <source>Folder of the media</source>
        <translation>メディアのフォルダー</translation>
    </message>
    <message>
        <source>There is no record to make: captions need an instruction, and be of a whole medium.</source>
        <translation>作れる記録がありません。キャプションには指示が必要で、メディア全体についてのものに限ります。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will be written, %1 of them for validation:</source>
        <translation>
            <numerusform>%n 件を書き込みます。うち検証用は %1 件:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of people and files (q-a-c)</source>
        <translation>
            <numerusform>%n 件は人やファイルのキャプションから (q-a-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of programs (q-8b-c)</source>
        <translation>
            <numerusform>%n 件はプログラムのキャプションから (q-8b-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that were good already (q-c-c)</source>
        <translation>
            <numerusform>%n 件は元から良いもの (q-c-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an instruction</source>
        <translation>
            <numerusform>指示のないもの %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a part of a medium</source>
        <translation>
            <numerusform>メディアの一部についてのもの %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that are there twice</source>
        <translation>
            <numerusform>重複 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to keep to the mix</source>
        <translation>
            <numerusform>割合に合わせるため %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>除いたもの: %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>停止しました。何も書き込んでいません。</translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n record(s)</source>
        <translation>
            <numerusform>%1 に %n 件を書き込みました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Size of text:</source>
        <translation>文字の大きさ(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L):</translation>
    </message>
    <message>
        <source>Open the last &amp;project when the program starts</source>
        <translation>起動時に前回のプロジェクトを開く(&amp;P)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::BatchDialog</name>
    <message>
        <source>Caption many media</source>
        <translation>まとめてキャプション作成</translation>
    </message>
    <message>
        <source>All media of the project</source>
        <translation>プロジェクトのすべてのメディア</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen media</source>
        <translation>
            <numerusform>選んだ %n 個のメディア</numerusform>
        </translation>
    </message>
    <message>
        <source>Write and refine</source>
        <translation>執筆して推敲</translation>
    </message>
    <message>
        <source>Write base captions</source>
        <translation>ベースキャプションを書く</translation>
    </message>
    <message>
        <source>Refine the captions there are</source>
        <translation>既存のキャプションを推敲</translation>
    </message>
    <message>
        <source>Leave out media that have a &amp;caption</source>
        <translation>キャプションのあるメディアは除く(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>メディア(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>種類(&amp;K):</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>作業(&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>開始(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>画像 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>動画 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>音声 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message numerus="yes">
        <source>%n media will be captioned.</source>
        <translation>
            <numerusform>%n 個のメディアのキャプションを作成します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without any text are left out.</source>
        <translation>
            <numerusform>文のない %n 個は除きます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that have a caption are left out.</source>
        <translation>
            <numerusform>キャプションのある %n 個は除きます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The texts come as candidates; nothing is replaced.</source>
        <translation>結果は候補として加わり、何も置き換えません。</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CaptionPanel</name>
    <message>
        <source>&amp;Before:</source>
        <translation>変更前(&amp;B):</translation>
    </message>
    <message>
        <source>P&amp;roposed:</source>
        <translation>提案(&amp;R):</translation>
    </message>
    <message>
        <source>The &amp;caption:</source>
        <translation>キャプション(&amp;C):</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Texts and versions</source>
        <translation>文と版</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>実行の進み具合</translation>
    </message>
    <message>
        <source>Choose a medium or a cue to caption it.</source>
        <translation>キャプションを付けるメディアかキューを選んでください。</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>もう一度実行</translation>
    </message>
    <message>
        <source>Write the caption here, or let it be written</source>
        <translation>ここにキャプションを書くか、書かせてください</translation>
    </message>
    <message>
        <source>No dictionary of this language is installed; spelling is not checked.</source>
        <translation>この言語の辞書がインストールされていないため、スペルを確認しません。</translation>
    </message>
    <message>
        <source>Cue %1, %2 – %3</source>
        <translation>キュー %1、%2 – %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation>候補なし</translation>
    </message>
    <message>
        <source>Why it is flagged: %1</source>
        <translation>指摘の理由: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>A command, a medium, or the number of a cue</source>
        <translation>コマンド、メディア、またはキューの番号</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>コマンドを探す</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>該当するコマンド</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Go to cue %1</source>
        <translation>キュー %1 へ移動</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>キュー</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CompareView</name>
    <message>
        <source>Text before</source>
        <translation>変更前の文</translation>
    </message>
    <message>
        <source>Proposed text</source>
        <translation>提案された文</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>執筆中…</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>違いなし</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to decide</source>
        <translation>
            <numerusform>未決の変更 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintEditor</name>
    <message>
        <source>Add a limit</source>
        <translation>制約を追加</translation>
    </message>
    <message numerus="yes">
        <source>What can be read in the cue&apos;s time: %n character(s)</source>
        <translation>
            <numerusform>キューの時間で読める量: %n 文字</numerusform>
        </translation>
    </message>
    <message>
        <source>As AnyCapEval puts it</source>
        <translation>AnyCapEval の言い方で</translation>
    </message>
    <message>
        <source>No text can do this: %1</source>
        <translation>これを満たす文はありません: %1</translation>
    </message>
    <message numerus="yes">
        <source>In the cue&apos;s %1 s: at most %n character(s)</source>
        <translation>
            <numerusform>キューの %1 秒では %n 文字まで</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintRow</name>
    <message>
        <source>Words</source>
        <translation>語数</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>文の数</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字数</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>1 行の文字数</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>1 秒の文字数</translation>
    </message>
    <message>
        <source>Must mention</source>
        <translation>必ず含む</translation>
    </message>
    <message>
        <source>Must avoid</source>
        <translation>必ず避ける</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1、下限</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1、上限</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>For example en or pt-BR</source>
        <translation>例: ja、pt-BR</translation>
    </message>
    <message>
        <source>A word or phrase</source>
        <translation>語または語句</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>この制約を除く</translation>
    </message>
    <message>
        <source>Remove the limit on %1</source>
        <translation>%1 の制約を除く</translation>
    </message>
    <message>
        <source>says nothing yet</source>
        <translation>まだ内容がありません</translation>
    </message>
    <message>
        <source>met: %1</source>
        <translation>満たしている: %1</translation>
    </message>
    <message>
        <source>not met: %1</source>
        <translation>満たしていない: %1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>満たしている</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>満たしていない</translation>
    </message>
    <message>
        <source>Before: %1
Now: %2</source>
        <translation>変更前: %1
現在: %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueAccessible</name>
    <message>
        <source>Cue %1, %2</source>
        <comment>number, text</comment>
        <translation>キュー %1、%2</translation>
    </message>
    <message>
        <source>Cue %1, %2 to %3, %4</source>
        <comment>number, start, end, text</comment>
        <translation>キュー %1、%2 から %3、%4</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueActions</name>
    <message>
        <source>Go to cue</source>
        <translation>キューへ移動</translation>
    </message>
    <message>
        <source>Number of the cue:</source>
        <translation>キューの番号:</translation>
    </message>
    <message>
        <source>No problems in this track</source>
        <translation>このトラックに問題はありません</translation>
    </message>
    <message>
        <source>The clipboard has no cues</source>
        <translation>クリップボードにキューがありません</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueQuality</name>
    <message>
        <source>Reads at %1 characters a second, at most %2</source>
        <translation>1 秒 %1 文字、上限 %2</translation>
    </message>
    <message>
        <source>Reads at %1 words a minute, at most %2</source>
        <translation>1 分 %1 語、上限 %2</translation>
    </message>
    <message>
        <source>A line has %1 characters, at most %2</source>
        <translation>%1 文字の行がある、上限 %2</translation>
    </message>
    <message>
        <source>Has %1 lines, at most %2</source>
        <translation>%1 行ある、上限 %2</translation>
    </message>
    <message>
        <source>Stays for %1 ms, at least %2</source>
        <translation>表示 %1 ms、下限 %2</translation>
    </message>
    <message>
        <source>Stays for %1 ms, at most %2</source>
        <translation>表示 %1 ms、上限 %2</translation>
    </message>
    <message>
        <source>Follows the cue before it after %1 ms, at least %2</source>
        <translation>前のキューから %1 ms、下限 %2</translation>
    </message>
    <message>
        <source>Begins %1 ms before an earlier cue has ended</source>
        <translation>前のキューが終わる %1 ms 前に始まる</translation>
    </message>
    <message>
        <source>Begins before the cue before it</source>
        <translation>前のキューより先に始まる</translation>
    </message>
    <message>
        <source>Has no text</source>
        <translation>文がない</translation>
    </message>
    <message>
        <source>Ends at or before its start</source>
        <translation>開始以前に終わる</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueStrip</name>
    <message>
        <source>Cue %1 of %2</source>
        <translation>キュー %1/%2</translation>
    </message>
    <message>
        <source>No cue</source>
        <translation>キューなし</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Start of the cue</source>
        <translation>キューの開始</translation>
    </message>
    <message>
        <source>End of the cue</source>
        <translation>キューの終了</translation>
    </message>
    <message>
        <source>Duration of the cue</source>
        <translation>キューの長さ</translation>
    </message>
    <message>
        <source>Previous cue</source>
        <translation>前のキュー</translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation>次のキュー</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTableModel</name>
    <message>
        <source>, </source>
        <comment>between problems of a cue</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n proposal(s)</source>
        <comment>state of a cue</comment>
        <translation>
            <numerusform>%1、提案 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cue %1, playing now</source>
        <translation>キュー %1、再生中</translation>
    </message>
    <message>
        <source>Cue %1</source>
        <translation>キュー %1</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation>開始 %1</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>時間なし</translation>
    </message>
    <message>
        <source>Ends at %1</source>
        <translation>終了 %1</translation>
    </message>
    <message>
        <source>Lasts %1</source>
        <translation>長さ %1</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>文なし</translation>
    </message>
    <message>
        <source>No reading speed</source>
        <translation>読み速度なし</translation>
    </message>
    <message>
        <source>%1 characters a second</source>
        <translation>1 秒 %1 文字</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題なし</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>#</source>
        <comment>column of cue numbers</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>1 秒の文字数</translation>
    </message>
    <message>
        <source>Char/s</source>
        <comment>column of reading speeds</comment>
        <translation>文字/秒</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTablePanel</name>
    <message>
        <source>Cues</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Cues of the track</source>
        <translation>トラックのキュー</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>文で絞り込む</translation>
    </message>
    <message>
        <source>Filter by problem or state</source>
        <translation>問題や状態で絞り込む</translation>
    </message>
    <message>
        <source>All cues</source>
        <translation>すべてのキュー</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>問題あり</translation>
    </message>
    <message>
        <source>With proposals</source>
        <translation>提案あり</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状態: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>問題: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>キュー %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cue(s)</source>
        <translation>
            <numerusform>キュー %n 個中 %1 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of cues, number of those with problems</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <translation>
            <numerusform>問題あり %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Open or create a project to see its cues.</source>
        <translation>プロジェクトを開くか作ると、キューが表示されます。</translation>
    </message>
    <message>
        <source>Add a track, or import subtitles, to begin.</source>
        <translation>トラックを追加するか、字幕をインポートしてください。</translation>
    </message>
    <message>
        <source>New track…</source>
        <translation>新しいトラック…</translation>
    </message>
    <message>
        <source>Add the first cue where the film or sound is now.</source>
        <translation>動画や音声の現在位置に最初のキューを追加してください。</translation>
    </message>
    <message>
        <source>Add cue</source>
        <translation>キューを追加</translation>
    </message>
    <message>
        <source>No cue matches the filter.</source>
        <translation>絞り込みに合うキューがありません。</translation>
    </message>
    <message>
        <source>Show all cues</source>
        <translation>すべてのキューを表示</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTableView</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTextBox</name>
    <message>
        <source>Text of the cue</source>
        <translation>キューの文</translation>
    </message>
    <message>
        <source>Reading speed and line lengths</source>
        <translation>読み速度と行の長さ</translation>
    </message>
    <message>
        <source>Problems of the cue</source>
        <translation>キューの問題</translation>
    </message>
    <message>
        <source>%1 of %2 characters a second</source>
        <translation>1 秒 %1/%2 文字</translation>
    </message>
    <message>
        <source>%1 characters a second</source>
        <translation>1 秒 %1 文字</translation>
    </message>
    <message>
        <source> + </source>
        <comment>between the lengths of lines</comment>
        <translation> + </translation>
    </message>
    <message>
        <source>%1 characters, at most %2 a line</source>
        <translation>%1 文字、1 行の上限 %2</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 文字</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Enter: all %n selected</source>
        <translation>
            <numerusform>Ctrl+Enter: 選択した %n 個すべて</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between counters</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>problems of a cue</comment>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::DatasetWindow</name>
    <message>
        <source>q-a-c: made worse</source>
        <translation>q-a-c：劣化させたもの</translation>
    </message>
    <message>
        <source>q-8b-c: by a model</source>
        <translation>q-8b-c：モデルによるもの</translation>
    </message>
    <message>
        <source>q-c-c: good already</source>
        <translation>q-c-c：すでに良いもの</translation>
    </message>
    <message>
        <source>q-c: nothing given</source>
        <translation>q-c：元の文なし</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>フォルダーを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>Open a f&amp;ile…</source>
        <translation>ファイルを開く(&amp;I)…</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>タイプ</translation>
    </message>
    <message>
        <source>Words in the records</source>
        <translation>記録の中の語</translation>
    </message>
    <message>
        <source>Words in instruction, captions or file name</source>
        <translation>指示、キャプション、ファイル名の中の語</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>記録(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>統計(&amp;S)</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>問題(&amp;B)</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>このグラフを保存…</translation>
    </message>
    <message>
        <source>JSON lines in the form of the AnyCap dataset, or a folder with them</source>
        <translation>AnyCap データセット形式の JSON 行ファイル、またはそれらを含むフォルダー</translation>
    </message>
    <message>
        <source>All media</source>
        <translation>すべてのメディア</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>すべての種別</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>すべてのタイプ</translation>
    </message>
    <message>
        <source>Folder of a dataset</source>
        <translation>データセットのフォルダー</translation>
    </message>
    <message>
        <source>Records of a dataset</source>
        <translation>データセットの記録</translation>
    </message>
    <message>
        <source>Records and meta files (*.jsonl *.json);;All files (*)</source>
        <translation>記録とメタファイル (*.jsonl *.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>記録を読み込んでいます…</translation>
    </message>
    <message>
        <source>Stopped; nothing was opened</source>
        <translation>停止しました。何も開かれていません</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索しています…</translation>
    </message>
    <message>
        <source>Stopped; these are the first that were found</source>
        <translation>停止しました。最初に見つかったものを表示しています</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>計測しています…</translation>
    </message>
    <message>
        <source>Stopped; the charts show what was measured until then</source>
        <translation>停止しました。グラフはそれまでに計測したものです</translation>
    </message>
    <message>
        <source>Records by type</source>
        <translation>タイプ別の記録</translation>
    </message>
    <message>
        <source>Records by kind</source>
        <translation>種別ごとの記録</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>Captions by their number of words</source>
        <translation>語数別のキャプション</translation>
    </message>
    <message>
        <source>Given captions by the share of words that the answer changes</source>
        <translation>与えられたキャプション（回答が変える語の割合別）</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>指示：%1</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>元の文：%1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>回答：%1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png)</source>
        <translation>図 (*.svg);;画像 (*.png)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>%1 を書き込みました</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 を書き込めませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s)</source>
        <translation>
            <numerusform>%1 / %Ln 件の記録</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 件の問題</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Media folder…</source>
        <translation>メディアのフォルダー(&amp;M)…</translation>
    </message>
    <message>
        <source>Folder of the media</source>
        <translation>メディアのフォルダー</translation>
    </message>
</context>
<context>
    <name>anycap::ui::DockLayouts</name>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
</context>
<context>
    <name>anycap::ui::EndpointsPage</name>
    <message>
        <source>Stopped.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1 の応答: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation>
            <numerusform>%n 個のモデル: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of models</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Servers that can be asked for captions:</source>
        <translation>キャプションを依頼できるサーバー(&amp;S):</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>その他のサーバー</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>種類(&amp;K):</translation>
    </message>
    <message>
        <source>A&amp;ddress, up to /v1:</source>
        <translation>アドレス (/v1 まで)(&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>モデル(&amp;M):</translation>
    </message>
    <message>
        <source>The first that the server lists</source>
        <translation>サーバーが最初に挙げるもの</translation>
    </message>
    <message>
        <source>Its key &amp;is:</source>
        <translation>キーの場所(&amp;I):</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>In an environment variable</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>At mos&amp;t:</source>
        <translation>上限(&amp;T):</translation>
    </message>
    <message>
        <source> at one time</source>
        <comment>requests, after a number</comment>
        <translation> 件同時</translation>
    </message>
    <message>
        <source>Requests at one time</source>
        <translation>同時リクエスト数</translation>
    </message>
    <message>
        <source> pictures</source>
        <comment>after a number</comment>
        <translation> 枚</translation>
    </message>
    <message>
        <source>Pictures in a request</source>
        <translation>1 リクエストの画像数</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Longest side of a picture</source>
        <translation>画像の長辺</translation>
    </message>
    <message>
        <source>Te&amp;xts, pictures and sounds may be sent there</source>
        <translation>テキスト、画像、音声をそこへ送ってよい(&amp;X)</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>テスト(&amp;E)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>中止(&amp;O)</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>The server is this computer: nothing leaves it.</source>
        <translation>サーバーはこのコンピューターです。何も外へ出ません。</translation>
    </message>
    <message>
        <source>To %1 go captions and instructions, pictures drawn anew at this size, and sound. File names, places, dates and other notes in the files do not go.</source>
        <translation>%1 へ送られるのは、キャプションと指示、この大きさで描き直した画像、音声です。ファイル名、場所、日付、ファイル内のその他の注記は送られません。</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read it.</source>
        <translation>接続は暗号化されていません。途中で読まれるおそれがあります。</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>サーバーの削除</translation>
    </message>
    <message>
        <source>Forget %1 and its key?</source>
        <translation>%1 とそのキーを忘れますか?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Its key is taken out of the keychain…</source>
        <translation>キーをキーチェーンから取り出しています…</translation>
    </message>
    <message>
        <source>Its key is still in the keychain: %1</source>
        <translation>キーはまだキーチェーンにあります: %1</translation>
    </message>
    <message>
        <source>Which variable holds the key?</source>
        <translation>どの変数にキーがありますか?</translation>
    </message>
    <message>
        <source>The key goes into the keychain…</source>
        <translation>キーをキーチェーンに保存しています…</translation>
    </message>
    <message>
        <source>The key is in the keychain.</source>
        <translation>キーはキーチェーンにあります。</translation>
    </message>
    <message>
        <source>%1 is asked…</source>
        <translation>%1 に問い合わせています…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::EvaluationWindow</name>
    <message>
        <source>Evaluation</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Open a &amp;run…</source>
        <translation>実行結果を開く(&amp;R)…</translation>
    </message>
    <message>
        <source>Open a f&amp;ile…</source>
        <translation>ファイルを開く(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>メディア(&amp;M)：</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Rules of the paper</source>
        <translation>論文の規則</translation>
    </message>
    <message>
        <source>Rules of the released scripts</source>
        <translation>公開スクリプトの規則</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得点</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>このグラフを保存…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Save the re&amp;port…</source>
        <translation>レポートを保存(&amp;P)…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>&amp;Scores</source>
        <translation>得点(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;cords</source>
        <translation>記録(&amp;C)</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>実行フォルダー</translation>
    </message>
    <message>
        <source>Judged captions</source>
        <translation>判定済みのキャプション</translation>
    </message>
    <message>
        <source>Records (*.jsonl);;All files (*)</source>
        <translation>記録 (*.jsonl);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>計測しています…</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得点</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Length kept</source>
        <translation>長さを守ったもの</translation>
    </message>
    <message>
        <source>Content: key points (95 %)</source>
        <translation>内容：要点 (95 %)</translation>
    </message>
    <message>
        <source>Points for each 100 words</source>
        <translation>100 語あたりの要点</translation>
    </message>
    <message>
        <source>Style: 0 to 4 (95 %)</source>
        <translation>文体：0～4 (95 %)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3), p = %4</source>
        <translation>%1（%2～%3）、p = %4</translation>
    </message>
    <message>
        <source>%1 less %2, percent points of content: %3; points of style: %4</source>
        <translation>%1 − %2、内容の百分率ポイント：%3、文体の点：%4</translation>
    </message>
    <message>
        <source>Judge: %1</source>
        <translation>判定者：%1</translation>
    </message>
    <message>
        <source>Scores by what was asked for</source>
        <translation>求められた内容別の得点</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png)</source>
        <translation>図 (*.svg);;画像 (*.png)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>%1 を書き込みました</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 を書き込めませんでした</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>レポートを保存</translation>
    </message>
    <message>
        <source>Web page (*.html);;Table (*.csv);;JSON (*.json)</source>
        <translation>ウェブページ (*.html);;表 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き込んでいます…</translation>
    </message>
    <message>
        <source>Captioning %1</source>
        <translation>%1 のキャプションを作成中</translation>
    </message>
    <message>
        <source>Judging %1, %2, by %3, round %4</source>
        <translation>%3 が %1（%2）を判定中、%4 回目</translation>
    </message>
    <message>
        <source>Judging %1, %2, by %3</source>
        <translation>%3 が %1（%2）を判定中</translation>
    </message>
    <message>
        <source>Stopped. The same run goes on where it was.</source>
        <translation>停止しました。同じ実行は止めたところから続きます。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be captioned or judged; line %1 of %2 %3</source>
        <translation>
            <numerusform>%n 件のキャプション作成または判定ができませんでした。%2 の %1 行目 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation>新しい実行(&amp;N)…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>実行の進み具合</translation>
    </message>
    <message>
        <source>A new run, the folder of an earlier one, or a file of judged captions</source>
        <translation>新しい実行、以前の実行のフォルダー、または判定済みのキャプションのファイル</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>A run is under way</source>
        <translation>実行中です</translation>
    </message>
    <message>
        <source>Stop the run? What was made stays, and the same run goes on from there.</source>
        <translation>実行を停止しますか？できたものは残り、同じ実行はそこから続けられます。</translation>
    </message>
    <message>
        <source>Key points, by %1</source>
        <translation>要点（%1 による）</translation>
    </message>
    <message>
        <source>Style, by %1</source>
        <translation>文体（%1 による）</translation>
    </message>
    <message>
        <source>%1 % of %2 the same</source>
        <translation>%2 のうち %1 % が一致</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>Kappa of key points, %1</source>
        <translation>要点の κ（%1）</translation>
    </message>
    <message>
        <source>Kappa of style, %1</source>
        <translation>文体の κ（%1）</translation>
    </message>
    <message>
        <source>Answers, by %1</source>
        <translation>回答、審査：%1</translation>
    </message>
    <message>
        <source>Kappa of grades, %1</source>
        <translation>評点のカッパ、%1</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正確さ</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>適合率</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>網羅率</translation>
    </message>
    <message>
        <source>Conciseness, by words</source>
        <translation>簡潔さ（単語数による）</translation>
    </message>
    <message>
        <source>Mean of all answers (95 %)</source>
        <translation>全回答の平均 (95 %)</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln judged</source>
        <translation>
            <numerusform>審査済み %Ln 件中</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>%1 less %2, percent points: %3</source>
        <translation>%1 − %2、パーセントポイント: %3</translation>
    </message>
    <message>
        <source>Right answers (95 %)</source>
        <translation>正しい回答 (95 %)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExchangeActions</name>
    <message>
        <source>Import captions</source>
        <translation>キャプションをインポート</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;All files (*)</source>
        <translation>キャプション (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExportDialog</name>
    <message>
        <source>SubRip subtitles (.srt)</source>
        <translation>SubRip 字幕 (.srt)</translation>
    </message>
    <message>
        <source>WebVTT subtitles (.vtt)</source>
        <translation>WebVTT 字幕 (.vtt)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>プレーンテキスト (.txt)</translation>
    </message>
    <message>
        <source>Cues as JSON (.json)</source>
        <translation>キューの JSON (.json)</translation>
    </message>
    <message>
        <source>A text file for each medium (.txt)</source>
        <translation>メディアごとのテキスト (.txt)</translation>
    </message>
    <message>
        <source>List of captions (.json)</source>
        <translation>キャプションの一覧 (.json)</translation>
    </message>
    <message>
        <source>AnyCap dataset records (.jsonl)</source>
        <translation>AnyCap データセットの記録 (.jsonl)</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>キャプションをエクスポート</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>形式(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>メディア(&amp;M):</translation>
    </message>
    <message>
        <source>Text &amp;encoding:</source>
        <translation>文字コード(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>書き出し先(&amp;W):</translation>
    </message>
    <message>
        <source>&amp;Preview of what will be written:</source>
        <translation>書き出す内容のプレビュー(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>書き出し先を選ぶ</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>エクスポート(&amp;X)</translation>
    </message>
    <message>
        <source>Where no text was accepted, use the newest &amp;candidate</source>
        <translation>採用した文がなければ最新の候補を使う(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Replace text files that say something else</source>
        <translation>内容の異なるテキストファイルを置き換える(&amp;R)</translation>
    </message>
    <message>
        <source>All of the project</source>
        <translation>プロジェクト全体</translation>
    </message>
    <message>
        <source>Those selected in the media list</source>
        <translation>メディア一覧で選んだもの</translation>
    </message>
    <message>
        <source>As imported, else UTF-8</source>
        <translation>インポート時のまま、なければ UTF-8</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>書き出しの進み具合</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Beside each medium</source>
        <translation>各メディアの横</translation>
    </message>
    <message>
        <source>Folder for the text files</source>
        <translation>テキストファイルのフォルダー</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>エクスポート先</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1 ファイル (*.%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) will be written.</source>
        <translation>
            <numerusform>%n 件のキャプションを書き出します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The preview shows the beginning.</source>
        <translation>プレビューは冒頭だけです。</translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s).</source>
        <translation>
            <numerusform>テキストファイル %n 個。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be replaced.</source>
        <translation>
            <numerusform>そのうち %n 個を置き換えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that say something else will be kept as they are.</source>
        <translation>
            <numerusform>内容の異なる %n 個はそのまま残します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>既存のファイルを置き換えます。</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) without an accepted text are left out</source>
        <translation>
            <numerusform>採用した文のない %n 個のキューを除きます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) of whole files have no place in a timed format</source>
        <translation>
            <numerusform>ファイル全体のキャプション %n 件は、時間のある形式に入りません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) without an instruction, or of a part of a film, make no record</source>
        <translation>
            <numerusform>指示がない、または動画の一部のキャプション %n 件は、記録になりません</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost in this format.</source>
        <translation>この形式では何も失われません。</translation>
    </message>
    <message>
        <source>Will be lost:</source>
        <translation>失われるもの:</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>%1 を置き換えますか?</translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s) written</source>
        <translation>
            <numerusform>テキストファイルを %n 個書き出しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n caption(s)</source>
        <translation>
            <numerusform>%1 に %n 件のキャプションを書き出しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::FilmView</name>
    <message>
        <source>Picture</source>
        <translation>映像</translation>
    </message>
</context>
<context>
    <name>anycap::ui::FindBar</name>
    <message>
        <source>No match</source>
        <translation>一致なし</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n cue(s)</source>
        <comment>matches</comment>
        <translation>
            <numerusform>%n 個のキューに %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 件一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n cue(s)</source>
        <translation>
            <numerusform>%n 個のキューで置換しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>検索する文</translation>
    </message>
    <message>
        <source>Text to put in its place</source>
        <translation>置き換える文</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語全体</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>検索と置換を閉じる</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>In &amp;selection</source>
        <translation>選択範囲内(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置換(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>すべて置換(&amp;A)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::HistoryDialog</name>
    <message>
        <source>History of changes</source>
        <translation>変更の履歴</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>手順、新しい順</translation>
    </message>
    <message>
        <source>&amp;Go to this state</source>
        <translation>この状態へ移る(&amp;G)</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>元に戻した操作: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>現在: %1</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>Now: the beginning</source>
        <translation>現在: 最初</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImageView</name>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImportDialog</name>
    <message>
        <source>Import text files beside the media</source>
        <translation>メディアの横のテキストをインポート</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 をインポート</translation>
    </message>
    <message>
        <source>&amp;Medium:</source>
        <translation>メディア(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Name of the track:</source>
        <translation>トラックの名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>種類(&amp;K):</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L):</translation>
    </message>
    <message>
        <source>For example en or pt-BR</source>
        <translation>例: ja、pt-BR</translation>
    </message>
    <message>
        <source>Text &amp;encoding:</source>
        <translation>文字コード(&amp;E):</translation>
    </message>
    <message>
        <source>What was &amp;odd in the file:</source>
        <translation>ファイルの中の不審な点(&amp;O):</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>インポート(&amp;I)</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>インポートする内容</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Captions for deaf and hard of hearing people</source>
        <translation>ろう者・難聴者向けの字幕</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>音声解説</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>代替テキスト</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>%1 (detected)</source>
        <translation>%1(検出)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) in this file.</source>
        <translation>
            <numerusform>このファイルのキュー %n 個。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>最初の %n 個を表示しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>一覧での名前</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>メディア</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) belong to media of this project.</source>
        <translation>
            <numerusform>このプロジェクトのメディアに属するキャプション %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name no medium of it, or more than one, and are left out.</source>
        <translation>
            <numerusform>該当するメディアがない、または複数ある %n 件は除きます。</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is replaced: where there is one, they become candidates.</source>
        <translation>文は置き換えません。すでにある場合は候補になります。</translation>
    </message>
    <message>
        <source>%1: no medium of this name, or several</source>
        <translation>%1: この名前のメディアがないか、複数あります</translation>
    </message>
    <message>
        <source>text files beside the media</source>
        <translation>メディアの横のテキストファイル</translation>
    </message>
    <message>
        <source>%1 accepted, %2 added as candidates, %3 known already</source>
        <translation>採用 %1 件、候補に追加 %2 件、既知 %3 件</translation>
    </message>
</context>
<context>
    <name>anycap::ui::InlineCueEditor</name>
    <message>
        <source>Text of the cue</source>
        <translation>キューの文</translation>
    </message>
</context>
<context>
    <name>anycap::ui::InstructionPicker</name>
    <message>
        <source>Free text…</source>
        <translation>自由な文…</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Find an instruction</source>
        <translation>指示を探す</translation>
    </message>
    <message>
        <source>Favourite: stands first in the list</source>
        <translation>お気に入り: 一覧の先頭に出ます</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Phrasing that is sent</source>
        <translation>送られる言い回し</translation>
    </message>
    <message>
        <source>Say in your own words what the caption should be</source>
        <translation>どんなキャプションにするか、自分の言葉で書いてください</translation>
    </message>
    <message>
        <source>Instruction in your own words</source>
        <translation>自分の言葉での指示</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobCenter</name>
    <message>
        <source>No project is open that captions could be written into</source>
        <translation>キャプションを書き込むプロジェクトが開いていません</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsModel</name>
    <message numerus="yes">
        <source>Not all texts meet the limits; %n candidate(s) added</source>
        <translation>
            <numerusform>制約を満たさない文があります。候補を %n 件追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) added</source>
        <translation>
            <numerusform>候補を %n 件追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: the texts were there already</source>
        <translation>新しいものなし: 同じ文がすでにあります</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Waits for memory</source>
        <translation>メモリ待ち</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsPanel</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>No jobs. Choose cues or media and write or refine their captions.</source>
        <translation>ジョブはありません。キューかメディアを選び、キャプションの執筆や推敲を始めてください。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>実行中 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>待機 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for memory</source>
        <translation>
            <numerusform>メモリ待ち %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>完了 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>要確認 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失敗 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>取り消し %n</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) of an earlier session did not finish.</source>
        <translation>
            <numerusform>前回のキャプションジョブ %n 件が終わっていません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::JudgedListModel</name>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 / %2 点</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>(length)</source>
        <translation>（長さ）</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>求められた内容</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正しい</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>一部正しい</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>言及なし</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>誤り</translation>
    </message>
</context>
<context>
    <name>anycap::ui::Language</name>
    <message>
        <source>As the system says</source>
        <translation>システムに合わせる</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>%1 – AnyCap Studio</source>
        <translation>%1 – AnyCap Studio</translation>
    </message>
    <message>
        <source>Jobs are running</source>
        <translation>ジョブが実行中です</translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) have not finished. They stop now and can be resumed when the project is opened again.</source>
        <translation>
            <numerusform>キャプションジョブ %n 件が終わっていません。今止まりますが、プロジェクトを次に開いたときに再開できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>止める</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MeasurementText</name>
    <message>
        <source>at least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>ちょうど %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>%1; wanted: %2</source>
        <comment>measured value; range</comment>
        <translation>%1、指定: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too many</source>
        <translation>
            <numerusform>%1、%n 多い</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too few</source>
        <translation>
            <numerusform>%1、%n 少ない</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters per second</source>
        <translation>1 秒 %1 文字</translation>
    </message>
    <message>
        <source>no time on screen, so no reading speed to measure</source>
        <translation>表示時間がないため、読み速度を測れません</translation>
    </message>
    <message>
        <source>“%1” is mentioned</source>
        <translation>「%1」を含む</translation>
    </message>
    <message>
        <source>“%1” is not mentioned</source>
        <translation>「%1」を含まない</translation>
    </message>
    <message>
        <source>“%1” does not occur</source>
        <translation>「%1」は現れない</translation>
    </message>
    <message numerus="yes">
        <source>“%1” occurs %n time(s) and is to be avoided</source>
        <translation>
            <numerusform>避けるべき「%1」が %n 回現れる</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing speaks against the language %1</source>
        <translation>言語 %1 と矛盾しない</translation>
    </message>
    <message>
        <source>does not look like the language %1</source>
        <translation>言語 %1 らしくない</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n 文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in the longest line</source>
        <translation>
            <numerusform>最も長い行は %n 文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 語</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaActions</name>
    <message>
        <source>Add media</source>
        <translation>メディアを追加</translation>
    </message>
    <message>
        <source>Images, films and sounds (%1)</source>
        <translation>画像、動画、音声 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Add a folder of media</source>
        <translation>メディアのフォルダーを追加</translation>
    </message>
    <message>
        <source>Find missing media in this folder</source>
        <translation>見つからないメディアをこのフォルダーで探す</translation>
    </message>
    <message>
        <source>Looking for missing files in %1…</source>
        <translation>%1 で見つからないファイルを探しています…</translation>
    </message>
    <message numerus="yes">
        <source>%n missing file(s) found</source>
        <translation>
            <numerusform>%n 個のファイルが見つかりました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still missing</source>
        <translation>
            <numerusform>まだ %n 個のファイルが見つかりません</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is missing</source>
        <translation>見つからないファイルはありません</translation>
    </message>
    <message>
        <source>No file manager could be started for %1</source>
        <translation>%1 のファイルマネージャーを起動できませんでした</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaAdder</name>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 は読み取り専用です</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>プロジェクトが開いていません</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be read</source>
        <translation>
            <numerusform>さらに %n 個のファイルを読めませんでした</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the project already</source>
        <translation>%1 はすでにプロジェクトにあります</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the project already: %1</source>
        <translation>
            <numerusform>%n 個のファイルはすでにプロジェクトにあります: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaBinPanel</name>
    <message>
        <source>Any state</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>All media</source>
        <translation>すべてのメディア</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>追加順</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>By duration</source>
        <translation>長さ順</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>サイズ順</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>状態順</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Media of the project</source>
        <translation>プロジェクトのメディア</translation>
    </message>
    <message>
        <source>Search names and captions</source>
        <translation>名前とキャプションを検索</translation>
    </message>
    <message>
        <source>Show only this state</source>
        <translation>この状態だけ表示</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>この種類だけ表示</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>タイル</translation>
    </message>
    <message>
        <source>Show large pictures</source>
        <translation>大きな画像で表示</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Adding %v of %m</source>
        <translation>%v/%m を追加中</translation>
    </message>
    <message>
        <source>Adding media</source>
        <translation>メディアを追加中</translation>
    </message>
    <message>
        <source>Open or create a project to add media.</source>
        <translation>メディアを追加するには、プロジェクトを開くか作ってください。</translation>
    </message>
    <message>
        <source>Nothing here matches. Clear the search or choose another state.</source>
        <translation>該当するものがありません。検索を消すか、別の状態を選んでください。</translation>
    </message>
    <message>
        <source>Drop media here</source>
        <translation>ここにメディアをドロップ</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n ファイル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%n ファイル中 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaListModel</name>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>キャプションなし</translation>
    </message>
    <message>
        <source>Base caption</source>
        <translation>ベースキャプション</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>推敲済み</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>Has a problem</source>
        <translation>問題あり</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>ファイルが見つかりません</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>modality, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>modality, duration, size</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>file name, details, state</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaPlayer</name>
    <message>
        <source>There is no sound device: the sound is not heard</source>
        <translation>音声デバイスがないため、音は聞こえません</translation>
    </message>
    <message>
        <source>Qt&apos;s media player is not installed: films are shown without sound</source>
        <translation>Qt のメディアプレーヤーがインストールされていないため、動画は音なしで表示します</translation>
    </message>
    <message>
        <source>It is shown without sound: %1</source>
        <translation>音なしで表示しています: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediumView</name>
    <message>
        <source>Medium</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>The sound is being measured…</source>
        <translation>音を測っています…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>警告: </translation>
    </message>
    <message>
        <source>Error: </source>
        <translation>エラー: </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelManager</name>
    <message>
        <source>refines</source>
        <translation>推敲</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>執筆</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Memory: 16, 8, 4 bits</source>
        <translation>メモリ: 16、8、4 ビット</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>有無</translation>
    </message>
    <message>
        <source>Models that are known or here</source>
        <translation>既知のモデルと手元のモデル</translation>
    </message>
    <message>
        <source>&amp;Another repository:</source>
        <translation>別のリポジトリ(&amp;A):</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>所有者/名前</translation>
    </message>
    <message>
        <source>Fetched &amp;from:</source>
        <translation>取得元(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>取得(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Check its files</source>
        <translation>ファイルを確認(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>partly, %1</source>
        <translation>一部、%1</translation>
    </message>
    <message>
        <source>yes, %1</source>
        <translation>あり、%1</translation>
    </message>
    <message>
        <source>%1 (too much)</source>
        <translation>%1(大きすぎる)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between sizes</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is being fetched…</source>
        <translation>%1 を取得しています…</translation>
    </message>
    <message>
        <source>Stopped. What was received stays; fetching again goes on with it.</source>
        <translation>停止しました。受信した分は残り、次の取得で続きから行います。</translation>
    </message>
    <message>
        <source>%1 is here, and each of its files was checked.</source>
        <translation>%1 がそろい、すべてのファイルを確認しました。</translation>
    </message>
    <message>
        <source>The files of %1 are being read…</source>
        <translation>%1 のファイルを読んでいます…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>All files of %1 are right.</source>
        <translation>%1 のファイルはすべて正常です。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of %1 are missing or damaged; fetch it again to mend it.</source>
        <translation>
            <numerusform>%1 のファイル %n 個が足りないか壊れています。もう一度取得すると直ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>モデルを削除</translation>
    </message>
    <message>
        <source>Delete %1 from this computer? It can be fetched again.</source>
        <translation>%1 をこのコンピューターから削除しますか? 後で再び取得できます。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 を削除しました。</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelsPage</name>
    <message>
        <source>&amp;Captioners:</source>
        <translation>キャプション作成者(&amp;C):</translation>
    </message>
    <message>
        <source>Captioners</source>
        <translation>キャプション作成者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>About</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>&amp;Add the folder of a model…</source>
        <translation>モデルのフォルダーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>一覧から除く(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>デバイス(&amp;D):</translation>
    </message>
    <message>
        <source>Keep &amp;weights as:</source>
        <translation>重みの保持形式(&amp;W):</translation>
    </message>
    <message>
        <source>A model is a folder with config.json, a tokenizer and safetensors files, as ACM, InternVL2, InternVL2.5 and InternVL3 are published. Without one, captions can be drafted by measurement, written by hand and imported.</source>
        <translation>モデルとは、config.json、トークナイザー、safetensors ファイルの入ったフォルダーで、ACM、InternVL2、InternVL2.5、InternVL3 として公開されているものです。モデルがなくても、測定による下書き、手入力、インポートができます。</translation>
    </message>
    <message>
        <source>write</source>
        <translation>執筆</translation>
    </message>
    <message>
        <source>refine</source>
        <translation>推敲</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>最も良いもの</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>グラフィックスカード (CUDA)</translation>
    </message>
    <message>
        <source>As they are stored</source>
        <translation>保存されたまま</translation>
    </message>
    <message>
        <source>32 bits (float32)</source>
        <translation>32 ビット (float32)</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 ビット (bfloat16)</translation>
    </message>
    <message>
        <source>8 bits (half the memory of 16)</source>
        <translation>8 ビット(16 ビットの半分のメモリ)</translation>
    </message>
    <message>
        <source>4 bits (a quarter of the memory of 16, less exact)</source>
        <translation>4 ビット(16 ビットの 4 分の 1 のメモリ、精度は下がります)</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>モデルのフォルダー</translation>
    </message>
    <message>
        <source>&amp;Get a model…</source>
        <translation>モデルを取得(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PanelToolBar</name>
    <message>
        <source>More commands</source>
        <translation>その他のコマンド</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PreviewActions</name>
    <message>
        <source>The end of the loop must be after its beginning</source>
        <translation>ループの終わりは始まりより後でなければなりません</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Choose a file in the media list to see or hear it here.</source>
        <translation>メディア一覧からファイルを選ぶと、ここで見聞きできます。</translation>
    </message>
    <message>
        <source>The sound is being measured…</source>
        <translation>音声を測定しています…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ProjectActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったプロジェクト(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>元に戻す: %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>やり直す: %1(&amp;R)</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新規プロジェクト</translation>
    </message>
    <message>
        <source>AnyCap projects (*.anycap)</source>
        <translation>AnyCap プロジェクト (*.anycap)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>AnyCap projects (*.anycap);;All files (*)</source>
        <translation>AnyCap プロジェクト (*.anycap);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ProjectSession</name>
    <message>
        <source>No project is open</source>
        <translation>プロジェクトが開いていません</translation>
    </message>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 は読み取り専用です</translation>
    </message>
    <message>
        <source>Wait until the project has finished its present work</source>
        <translation>プロジェクトの今の作業が終わるまでお待ちください</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>元に戻した操作: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>やり直した操作: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::QualityPage</name>
    <message>
        <source>&amp;Limits of:</source>
        <translation>規則(&amp;L):</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>読み速度</translation>
    </message>
    <message>
        <source>at most %1 characters a second</source>
        <translation>1 秒 %1 文字まで</translation>
    </message>
    <message>
        <source>at most %1 words a minute</source>
        <translation>1 分 %1 語まで</translation>
    </message>
    <message>
        <source>Length of a line</source>
        <translation>行の長さ</translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>%n 文字まで</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message numerus="yes">
        <source>at most %n</source>
        <translation>
            <numerusform>%n まで</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Shortest cue</source>
        <translation>最も短いキュー</translation>
    </message>
    <message>
        <source>Longest cue</source>
        <translation>最も長いキュー</translation>
    </message>
    <message>
        <source>Gap between cues</source>
        <translation>キューの間隔</translation>
    </message>
    <message numerus="yes">
        <source>at least %n frame(s)</source>
        <translation>
            <numerusform>%n フレーム以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>数え方</translation>
    </message>
    <message>
        <source>characters as seen, half-width ones half; without markup and line breaks</source>
        <translation>見た目の文字数、半角は半分。書式と改行を除く</translation>
    </message>
    <message>
        <source>characters as seen, with spaces; without markup and line breaks</source>
        <translation>見た目の文字数、空白を含む。書式と改行を除く</translation>
    </message>
    <message>
        <source>Source: %1, read %2</source>
        <translation>出典: %1、%2 に確認</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecipeMenu</name>
    <message>
        <source>Recipes</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Choices kept under a name: who writes, who refines, what is asked for</source>
        <translation>名前を付けて保存した選択: 誰が書き、誰が推敲し、何を求めるか</translation>
    </message>
    <message>
        <source>&amp;Keep these choices…</source>
        <translation>この選択を保存(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Add from a file…</source>
        <translation>ファイルから追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Write to a file</source>
        <translation>ファイルに書き出す(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘れる(&amp;F)</translation>
    </message>
    <message>
        <source>Keep a recipe</source>
        <translation>レシピの保存</translation>
    </message>
    <message>
        <source>There is a recipe %1. Replace it?</source>
        <translation>レシピ %1 は既にあります。置き換えますか?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Recipe %1 is kept.</source>
        <translation>レシピ %1 を保存しました。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>Add a recipe</source>
        <translation>レシピの追加</translation>
    </message>
    <message>
        <source>Recipes (*.json);;All files (*)</source>
        <translation>レシピ (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Write a recipe</source>
        <translation>レシピの書き出し</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecordListModel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1、%2 行目</translation>
    </message>
    <message>
        <source>The file has changed since it was read</source>
        <translation>読み込んだ後にファイルが変わりました</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>タイプ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecordView</name>
    <message>
        <source>%1, round %2</source>
        <translation>%1、%2 回目</translation>
    </message>
    <message>
        <source>%1 of 4: %2</source>
        <translation>4 点中 %1: %2</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>指示: %1</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>参照: %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>レコード</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%2 点中 %1 点: %3</translation>
    </message>
    <message>
        <source>The judge’s answer from this caption: %1</source>
        <translation>このキャプションからの審査側の回答: %1</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>質問: %1</translation>
    </message>
    <message>
        <source>Right answer: %1</source>
        <translation>正解: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RequestEditor</name>
    <message>
        <source>&amp;Instruction:</source>
        <translation>指示(&amp;I):</translation>
    </message>
    <message>
        <source>&amp;Written by:</source>
        <translation>執筆(&amp;W):</translation>
    </message>
    <message>
        <source>refined &amp;by:</source>
        <translation>推敲(&amp;B):</translation>
    </message>
    <message>
        <source>C&amp;hoice of words:</source>
        <translation>語の選び方(&amp;H):</translation>
    </message>
    <message>
        <source>Always the likeliest</source>
        <translation>常に最も確からしい語</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>確率で選ぶ</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>シード </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Keep this seed; otherwise each run takes another one</source>
        <translation>このシードを保ちます。そうでなければ実行ごとに変わります</translation>
    </message>
    <message>
        <source>Recipe %1: not here, and left as it was: %2</source>
        <translation>レシピ %1: ここにないためそのままにしました: %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RunDialog</name>
    <message>
        <source>Run a benchmark</source>
        <translation>ベンチマークを実行</translation>
    </message>
    <message>
        <source>&amp;Benchmark:</source>
        <translation>ベンチマーク(&amp;B):</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>ベンチマーク</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>メディア(&amp;M):</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>R&amp;esults:</source>
        <translation>結果(&amp;E):</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>&amp;Written by:</source>
        <translation>作成者(&amp;W):</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Re&amp;fined by:</source>
        <translation>改善する者(&amp;F):</translation>
    </message>
    <message>
        <source>Refined by</source>
        <translation>改善する者</translation>
    </message>
    <message>
        <source>Ju&amp;dge:</source>
        <translation>判定者(&amp;D):</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>判定者</translation>
    </message>
    <message>
        <source>Further &amp;judges:</source>
        <translation>ほかの判定者(&amp;J):</translation>
    </message>
    <message>
        <source>Further judges</source>
        <translation>ほかの判定者</translation>
    </message>
    <message>
        <source>Rou&amp;nds of each:</source>
        <translation>それぞれの回数(&amp;N):</translation>
    </message>
    <message>
        <source>Rounds of each judge</source>
        <translation>判定者ごとの回数</translation>
    </message>
    <message>
        <source>Judge’s &amp;questions:</source>
        <translation>判定者への質問(&amp;Q):</translation>
    </message>
    <message>
        <source>Judge’s questions</source>
        <translation>判定者への質問</translation>
    </message>
    <message>
        <source>Onl&amp;y the first:</source>
        <translation>はじめの分だけ(&amp;Y):</translation>
    </message>
    <message>
        <source>Only the first records</source>
        <translation>はじめのレコードだけ</translation>
    </message>
    <message>
        <source>R&amp;ules:</source>
        <translation>規則(&amp;U):</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>The folder of the media, or of folders image, video and audio</source>
        <translation>メディアのフォルダー、または image、video、audio のあるフォルダー</translation>
    </message>
    <message>
        <source>A folder for captions, judgements and the report</source>
        <translation>キャプションと判定と報告のためのフォルダー</translation>
    </message>
    <message>
        <source>The benchmark’s own where it has them, else this program’s</source>
        <translation>ベンチマークにあればそれを、なければこのプログラムのものを使います</translation>
    </message>
    <message>
        <source>Folder of the benchmark…</source>
        <translation>ベンチマークのフォルダー…</translation>
    </message>
    <message>
        <source>Folder of the media…</source>
        <translation>メディアのフォルダー…</translation>
    </message>
    <message>
        <source>Folder for the results…</source>
        <translation>結果のフォルダー…</translation>
    </message>
    <message>
        <source>Folder of the judge’s questions…</source>
        <translation>判定者への質問のフォルダー…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>File of records…</source>
        <translation>レコードのファイル…</translation>
    </message>
    <message>
        <source>all records</source>
        <translation>すべてのレコード</translation>
    </message>
    <message>
        <source> records of each file</source>
        <translation> 件（ファイルごと）</translation>
    </message>
    <message>
        <source>Keep to &amp;lengths by construction, not only by asking for them</source>
        <translation>長さは頼むだけでなく、生成の仕組みで守る(&amp;L)</translation>
    </message>
    <message>
        <source>Rules of the paper</source>
        <translation>論文の規則</translation>
    </message>
    <message>
        <source>Rules of the released scripts</source>
        <translation>公開スクリプトの規則</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Nobody: only lengths are measured</source>
        <translation>なし: 長さだけを測ります</translation>
    </message>
    <message>
        <source>Name the benchmark’s folder or a file of its records.</source>
        <translation>ベンチマークのフォルダーか、そのレコードのファイルを指定してください。</translation>
    </message>
    <message>
        <source>Name the folder that has the media.</source>
        <translation>メディアのあるフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation>結果のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>There is nobody to write captions.</source>
        <translation>キャプションを書くモデルやサーバーがありません。</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>このマシンから何も送られません。</translation>
    </message>
    <message>
        <source>Media and captions are sent to %1.</source>
        <translation>メディアとキャプションは %1 に送られます。</translation>
    </message>
    <message>
        <source>A folder or a file of AnyCapEval, MIA-Bench or VidCapBench</source>
        <translation>AnyCapEval、MIA-Bench、VidCapBench のフォルダーまたはファイル</translation>
    </message>
    <message>
        <source>Records (*.jsonl *.json);;All files (*)</source>
        <translation>記録 (*.jsonl *.json);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>設定のページ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Models and device</source>
        <translation>モデルとデバイス</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ShiftDialog</name>
    <message>
        <source>Shift times</source>
        <translation>時間をずらす</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後へ</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>All cues</source>
        <translation>すべてのキュー</translation>
    </message>
    <message>
        <source>Selected cues</source>
        <translation>選択したキュー</translation>
    </message>
    <message>
        <source>Current cue and all after it</source>
        <translation>現在のキューと以降すべて</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>量(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>方向(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cues</source>
        <translation>キュー(&amp;C)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ShortcutsPage</name>
    <message>
        <source>Find a command or a key</source>
        <translation>コマンドまたはキーを探す</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとキー</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>新しいキー(&amp;N):</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>割り当て(&amp;A)</translation>
    </message>
    <message>
        <source>No &amp;keys</source>
        <translation>キーなし(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>リセット(&amp;R)</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>すべてリセット(&amp;L)</translation>
    </message>
    <message>
        <source>It has these keys already.</source>
        <translation>すでにこのキーです。</translation>
    </message>
    <message>
        <source>“%1” has these keys now and would lose them.</source>
        <translation>「%1」がこのキーを使っており、外れることになります。</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SoundView</name>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SpellTextEdit</name>
    <message>
        <source>Add “%1” to my words</source>
        <translation>「%1」を自分の単語に追加</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelinePainter</name>
    <message>
        <source>This medium has no length: nothing to show in time.</source>
        <translation>このメディアには長さがないため、表示する時間がありません。</translation>
    </message>
    <message>
        <source>Select a video or a sound in the media list, and its time is shown here.</source>
        <translation>メディア一覧で動画か音声を選ぶと、ここに時間が表示されます。</translation>
    </message>
    <message>
        <source>f %1</source>
        <comment>number of a frame</comment>
        <translation>f %1</translation>
    </message>
    <message>
        <source>Measuring… %1 %</source>
        <translation>測定中… %1 %</translation>
    </message>
    <message>
        <source>No sound that can be read</source>
        <translation>読み取れる音声がありません</translation>
    </message>
    <message>
        <source>A</source>
        <comment>begin of the loop</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>end of the loop</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Shot</source>
        <comment>what an edge is drawn to</comment>
        <translation>ショット</translation>
    </message>
    <message>
        <source>Cue</source>
        <comment>what an edge is drawn to</comment>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Playhead</source>
        <comment>what an edge is drawn to</comment>
        <translation>再生ヘッド</translation>
    </message>
    <message>
        <source>Speech</source>
        <comment>what an edge is drawn to</comment>
        <translation>音声</translation>
    </message>
    <message>
        <source>Loop</source>
        <comment>what an edge is drawn to</comment>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Frame</source>
        <comment>what an edge is drawn to</comment>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>%1 to %2, %3 s</source>
        <comment>start, end, duration</comment>
        <translation>%1~%2、%3 秒</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelinePanel</name>
    <message>
        <source>No cue stands at the playhead.</source>
        <translation>再生ヘッドにキューがありません。</translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation>拡大(&amp;Z):</translation>
    </message>
    <message>
        <source>Zoom of the timeline</source>
        <translation>タイムラインの拡大率</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Cues in time. Left and right arrow keys go to the cue before and after.</source>
        <translation>時間上のキュー。左右の矢印キーで前後のキューへ移ります。</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelineView</name>
    <message>
        <source>%1 to %2</source>
        <comment>start, end</comment>
        <translation>%1~%2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackBar</name>
    <message>
        <source>Track</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>…</source>
        <comment>button with more commands on tracks</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Add, rename or delete tracks</source>
        <translation>トラックを追加、改名、削除</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n cue(s))</source>
        <comment>track</comment>
        <translation>
            <numerusform>%1(キュー %n 個)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (%n cue(s))</source>
        <comment>track and language</comment>
        <translation>
            <numerusform>%1、%2(キュー %n 個)</numerusform>
        </translation>
    </message>
    <message>
        <source>New track</source>
        <translation>新しいトラック</translation>
    </message>
    <message>
        <source>Track properties</source>
        <translation>トラックのプロパティ</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackDialog</name>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>language and its tag</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TransportBar</name>
    <message>
        <source>Position in the whole</source>
        <translation>全体の中の位置</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Type a time to go there</source>
        <translation>時間を入力して移動</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Duration %1</source>
        <translation>長さ %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::VersionHistory</name>
    <message>
        <source>Text</source>
        <translation>文</translation>
    </message>
    <message>
        <source>From</source>
        <translation>作成元</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Versions of this caption, newest first</source>
        <translation>このキャプションの版、新しい順</translation>
    </message>
    <message>
        <source>Show versions of</source>
        <translation>表示する版</translation>
    </message>
    <message>
        <source>All origins</source>
        <translation>すべての作成元</translation>
    </message>
    <message>
        <source>By people</source>
        <translation>人によるもの</translation>
    </message>
    <message>
        <source>By models</source>
        <translation>モデルによるもの</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Make it the &amp;caption</source>
        <translation>キャプションにする(&amp;C)</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>比較(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Undecided again</source>
        <translation>未決に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>却下(&amp;R)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::WelcomePage</name>
    <message>
        <source>Captions for pictures, films and sounds: drafted, refined and checked.</source>
        <translation>画像、動画、音声のキャプションを、下書きし、推敲し、確かめます。</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新規プロジェクト(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>プロジェクトを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>サンプルプロジェクトを開く(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近のプロジェクト(&amp;R)</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近のプロジェクト</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>一覧から除く</translation>
    </message>
    <message>
        <source>Removes the chosen project from this list; its file stays</source>
        <translation>選んだプロジェクトをこの一覧から除きます。ファイルは残ります</translation>
    </message>
    <message>
        <source>Or drop pictures, films, sounds or a project here.</source>
        <translation>または、画像、動画、音声、プロジェクトをここにドロップしてください。</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 (missing)
%2</source>
        <translation>%1(見つかりません)
%2</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>開いたプロジェクトがここに表示されます。</translation>
    </message>
</context>
<context>
    <name>anycap::ui::WindowStatus</name>
    <message>
        <source>Show all messages</source>
        <translation>すべてのメッセージを表示</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Files looked at</source>
        <translation>確認したファイル</translation>
    </message>
    <message>
        <source>Stop adding files</source>
        <translation>ファイルの追加を止める</translation>
    </message>
    <message>
        <source>The project is being read or changed</source>
        <translation>プロジェクトを読み込み中または変更中です</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>すべての変更を保存しました</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>ジョブ %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading a model…</source>
        <translation>モデルを読み込み中…</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%2 上の %1、%3</translation>
    </message>
    <message>
        <source>No model loaded</source>
        <translation>モデルは読み込まれていません</translation>
    </message>
</context>
</TS>
