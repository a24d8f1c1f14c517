<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ProviderStep</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Starting with the system could not be changed</source>
        <translation>Der Start mit dem System ließ sich nicht ändern</translation>
    </message>
    <message>
        <source>Routes, meters and budgets calls to AI models.</source>
        <translation>Leitet, misst und begrenzt Aufrufe von KI-Modellen.</translation>
    </message>
    <message>
        <source>Start without showing the window.</source>
        <translation>Ohne Fenster starten.</translation>
    </message>
    <message>
        <source>Waybill cannot start</source>
        <translation>Waybill kann nicht starten</translation>
    </message>
</context>
<context>
    <name>waybill::playground::PromptRun</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The proxy did not answer: %1.</source>
        <translation>Der Proxy hat nicht geantwortet: %1.</translation>
    </message>
</context>
<context>
    <name>waybill::service</name>
    <message>
        <source>%1 did not answer: %2. Check the base URL and your network.</source>
        <translation>%1 hat nicht geantwortet: %2. Prüfen Sie die Basis-URL und Ihr Netzwerk.</translation>
    </message>
    <message>
        <source>%1 answered and knows %2 models.</source>
        <translation>%1 hat geantwortet und kennt %2 Modelle.</translation>
    </message>
    <message>
        <source>%1 refused the key (%2): %3 Paste the key again.</source>
        <translation>%1 hat den Schlüssel abgelehnt (%2): %3 Fügen Sie den Schlüssel neu ein.</translation>
    </message>
    <message>
        <source>%1 has no model list at this address (404). Check where the base URL ends.</source>
        <translation>%1 hat unter dieser Adresse keine Modellliste (404). Prüfen Sie, wo die Basis-URL endet.</translation>
    </message>
    <message>
        <source>%1 answered with status %2: %3</source>
        <translation>%1 hat mit Status %2 geantwortet: %3</translation>
    </message>
    <message>
        <source>%1 answered, but not with a list of models. Check where the base URL ends.</source>
        <translation>%1 hat geantwortet, aber nicht mit einer Modellliste. Prüfen Sie, wo die Basis-URL endet.</translation>
    </message>
</context>
<context>
    <name>waybill::service::EngineService</name>
    <message>
        <source>The configuration was not taken</source>
        <translation>Die Konfiguration wurde nicht übernommen</translation>
    </message>
    <message>
        <source>$%1 in, $%2 out per million tokens</source>
        <translation>$%1 Eingabe, $%2 Ausgabe je Million Token</translation>
    </message>
    <message>
        <source>Budget &quot;%1&quot; has reached %2 %</source>
        <translation>Das Budget „%1“ hat %2 % erreicht</translation>
    </message>
    <message>
        <source>$%1 of $%2 spent.</source>
        <translation>$%1 von $%2 ausgegeben.</translation>
    </message>
</context>
<context>
    <name>waybill::service::PlaygroundCall</name>
    <message>
        <source>The proxy is off. Start it to send prompts.</source>
        <translation>Der Proxy ist aus. Starten Sie ihn, um Prompts zu senden.</translation>
    </message>
</context>
<context>
    <name>waybill::ui</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>stündlich</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>every %1 h</source>
        <translation>alle %1 h</translation>
    </message>
    <message>
        <source>every %1 min</source>
        <translation>alle %1 min</translation>
    </message>
    <message>
        <source>%1: no data in this range.</source>
        <translation>%1: keine Daten in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1 höchstens %2</translation>
    </message>
    <message>
        <source>%1: %2 in all, highest %3. The largest part is %4 with %5.</source>
        <translation>%1: insgesamt %2, höchster Wert %3. Den größten Teil hat %4 mit %5.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1 vs prior</source>
        <translation>%1 zu vorher</translation>
    </message>
    <message>
        <source>nothing before</source>
        <translation>vorher nichts</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie vorher</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 Pp</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>%1 ohne Preis</translation>
    </message>
    <message>
        <source>no calls</source>
        <translation>keine Aufrufe</translation>
    </message>
    <message>
        <source>%1 a call</source>
        <translation>%1 je Aufruf</translation>
    </message>
    <message>
        <source>%1 / min</source>
        <translation>%1 / min</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Latency p50</source>
        <translation>Latenz p50</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>First token p50</source>
        <translation>1. Token p50</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation>Prognose %1</translation>
    </message>
    <message>
        <source>no budget for all</source>
        <translation>kein Gesamtbudget</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 Ausgabe</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>Cache-Treffer</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Invalid request</source>
        <translation>Ungültige Anfrage</translation>
    </message>
    <message>
        <source>Context too long</source>
        <translation>Kontext zu lang</translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>Inhaltsfilter</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratenlimit</translation>
    </message>
    <message>
        <source>Overloaded</source>
        <translation>Überlastet</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Abgerissen</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>Fehlerhafte Antwort</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>No route</source>
        <translation>Keine Route</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token aus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 Tok./s</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>Total in file %1 equals the table</source>
        <translation>Summe in der Datei (%1) gleich der Tabelle</translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation>%1 Zeilen in %2</translation>
    </message>
    <message>
        <source>Total in file differs from the table</source>
        <translation>Summe in der Datei weicht von der Tabelle ab</translation>
    </message>
    <message>
        <source>The file holds %1, the table %2. Calls may have arrived since the table was asked for: refresh and export again. The file is %3.</source>
        <translation>Die Datei enthält %1, die Tabelle %2. Vielleicht sind inzwischen Aufrufe dazugekommen: Aktualisieren und exportieren Sie noch einmal. Die Datei ist %3.</translation>
    </message>
    <message>
        <source>%1 of %2 calls (%3) have no price and are not in the cost.</source>
        <translation>%1 von %2 Aufrufen (%3) haben keinen Preis und fehlen in den Kosten.</translation>
    </message>
    <message>
        <source>%1 of %2 calls (%3) came without usage: their cost is estimated.</source>
        <translation>%1 von %2 Aufrufen (%3) kamen ohne Verbrauch: Ihre Kosten sind geschätzt.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Custom dates</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>1st token</source>
        <translation>1. Token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Asked for as %1</source>
        <translation>Angefragt als %1</translation>
    </message>
    <message>
        <source>There is no price for this model.</source>
        <translation>Für dieses Modell gibt es keinen Preis.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Streaming</translation>
    </message>
    <message>
        <source>Waybill&apos;s part</source>
        <translation>Anteil von Waybill</translation>
    </message>
    <message>
        <source>Request size</source>
        <translation>Anfragegröße</translation>
    </message>
    <message>
        <source>Response size</source>
        <translation>Antwortgröße</translation>
    </message>
    <message>
        <source>Charged to</source>
        <translation>Belastet</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>Try %1, key</source>
        <translation>Versuch %1, Schlüssel</translation>
    </message>
    <message>
        <source>Try %1, provider&apos;s request id</source>
        <translation>Versuch %1, Anfrage-ID des Anbieters</translation>
    </message>
    <message>
        <source>%1, %2 tok/s</source>
        <translation>%1, %2 Tok./s</translation>
    </message>
    <message>
        <source>connect, TLS</source>
        <translation>Verbinden, TLS</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>erstes Byte</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Back-off</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>one connection reused</source>
        <translation>eine Verbindung wiederverwendet</translation>
    </message>
    <message>
        <source>%1 connections reused</source>
        <translation>%1 Verbindungen wiederverwendet</translation>
    </message>
    <message>
        <source>one connection opened</source>
        <translation>eine Verbindung geöffnet</translation>
    </message>
    <message>
        <source>%1 connections opened</source>
        <translation>%1 Verbindungen geöffnet</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>Das Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A status is ok, failed, a class like 5xx or a code like 429.</source>
        <translation>Ein Status ist ok, failed, eine Klasse wie 5xx oder ein Code wie 429.</translation>
    </message>
    <message>
        <source>stream: takes yes or no.</source>
        <translation>Auf stream: folgt yes oder no.</translation>
    </message>
    <message>
        <source>demo: takes yes or no.</source>
        <translation>Auf demo: folgt yes oder no.</translation>
    </message>
    <message>
        <source>fallback: takes yes.</source>
        <translation>Auf fallback: folgt yes.</translation>
    </message>
    <message>
        <source>A cost is an amount in dollars like 0.05.</source>
        <translation>Kosten sind ein Betrag in Dollar wie 0.05.</translation>
    </message>
    <message>
        <source>A latency is a time like 0.9s, 900ms or 2m.</source>
        <translation>Eine Latenz ist eine Zeit wie 0.9s, 900ms oder 2m.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. To search for the text, put it in quotes.</source>
        <translation>Es gibt kein Feld „%1“. Um den Text zu suchen, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write %1&gt; and a value.</source>
        <translation>Schreiben Sie %1&gt; und einen Wert.</translation>
    </message>
    <message>
        <source>Write %1: and a value.</source>
        <translation>Schreiben Sie %1: und einen Wert.</translation>
    </message>
    <message>
        <source>A value is missing after %1.</source>
        <translation>Nach %1 fehlt ein Wert.</translation>
    </message>
    <message>
        <source>Skipped: there is no provider named %1. Choose another one.</source>
        <translation>Übersprungen: Es gibt keinen Anbieter namens %1. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Skipped: %1 is disabled. Enable it in Providers.</source>
        <translation>Übersprungen: %1 ist ausgeschaltet. Schalten Sie ihn unter „Anbieter“ ein.</translation>
    </message>
</context>
<context>
    <name>waybill::ui::AddressSettings</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Where your tools reach Waybill, and which of them may call.</source>
        <translation>Wo Ihre Tools Waybill erreichen und welche aufrufen dürfen.</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Require a client key</source>
        <translation>Client-Schlüssel verlangen</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Refuses calls without the key of one of the clients below. Calls from other computers always need one.</source>
        <translation>Lehnt Aufrufe ohne den Schlüssel eines der Clients unten ab. Aufrufe von anderen Rechnern brauchen immer einen.</translation>
    </message>
    <message>
        <source>Allow calls without a key</source>
        <translation>Aufrufe ohne Schlüssel zulassen</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>Remove this address</source>
        <translation>Diese Adresse entfernen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address to listen on. Write one like 127.0.0.1:8377 or [::1]:8377.</source>
        <translation>„%1“ ist keine Adresse. Schreiben Sie sie wie 127.0.0.1:8377 oder [::1]:8377.</translation>
    </message>
    <message>
        <source>Change where the proxy listens</source>
        <translation>Adressen des Proxys ändern</translation>
    </message>
    <message>
        <source>New addresses take effect when the proxy is started again.</source>
        <translation>Neue Adressen gelten, sobald der Proxy neu gestartet wird.</translation>
    </message>
    <message>
        <source>Calls that are under way come to their end first.</source>
        <translation>Laufende Aufrufe werden vorher beendet.</translation>
    </message>
    <message>
        <source>Restart proxy</source>
        <translation>Proxy neu starten</translation>
    </message>
</context>
<context>
    <name>waybill::ui::AttemptList</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>waybill::ui::Banner</name>
    <message>
        <source>Calls go on, but are not written to disk</source>
        <translation>Aufrufe laufen weiter, werden aber nicht gespeichert</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The proxy could not start</source>
        <translation>Der Proxy konnte nicht starten</translation>
    </message>
    <message>
        <source>The proxy is off</source>
        <translation>Der Proxy ist aus</translation>
    </message>
    <message>
        <source>Tools that point here get no answer until it runs.</source>
        <translation>Tools, die hierher zeigen, bekommen keine Antwort, bis er läuft.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Start proxy</source>
        <translation>Proxy starten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>waybill::ui::BarWidget</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
</context>
<context>
    <name>waybill::ui::BudgetBarsModel</name>
    <message>
        <source>All spend</source>
        <translation>Alle Ausgaben</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Used up until %1</source>
        <translation>Aufgebraucht bis %1</translation>
    </message>
    <message>
        <source>Runs out %1</source>
        <translation>Reicht bis %1</translation>
    </message>
    <message>
        <source>Forecast %1</source>
        <translation>Prognose %1</translation>
    </message>
</context>
<context>
    <name>waybill::ui::BudgetFigures</name>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Begins anew</source>
        <translation>Beginnt neu</translation>
    </message>
    <message>
        <source>Spent of the limit</source>
        <translation>Vom Limit ausgegeben</translation>
    </message>
    <message>
        <source>no call under way</source>
        <translation>kein laufender Aufruf</translation>
    </message>
    <message>
        <source>by calls under way</source>
        <translation>durch laufende Aufrufe</translation>
    </message>
    <message>
        <source>overrun %1</source>
        <translation>überzogen um %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>at the pace so far</source>
        <translation>beim bisherigen Tempo</translation>
    </message>
    <message>
        <source>too early to say</source>
        <translation>noch zu früh</translation>
    </message>
    <message>
        <source>Ahead of an even pace, which the mark shows: at this pace the money ends on %1.</source>
        <translation>Schneller als das gleichmäßige Tempo (Marke): So ist das Geld am %1 aufgebraucht.</translation>
    </message>
    <message>
        <source>Used up. Raise the amount below, or wait until it begins anew.</source>
        <translation>Aufgebraucht. Erhöhen Sie unten den Betrag oder warten Sie, bis es neu beginnt.</translation>
    </message>
    <message>
        <source>The mark shows an even pace. At the pace so far the money lasts.</source>
        <translation>Die Marke zeigt ein gleichmäßiges Tempo. Beim bisherigen Tempo reicht das Geld.</translation>
    </message>
</context>
<context>
    <name>waybill::ui::BudgetForm</name>
    <message>
        <source>each %1</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>Every call</source>
        <translation>Alle Aufrufe</translation>
    </message>
    <message>
        <source>A team</source>
        <translation>Ein Team</translation>
    </message>
    <message>
        <source>A client</source>
        <translation>Ein Client</translation>
    </message>
    <message>
        <source>A model</source>
        <translation>Ein Modell</translation>
    </message>
    <message>
        <source>A provider</source>
        <translation>Ein Anbieter</translation>
    </message>
    <message>
        <source>Refuse further calls</source>
        <translation>Weitere Aufrufe ablehnen</translation>
    </message>
    <message>
        <source>Let calls go on and tell me</source>
        <translation>Aufrufe zulassen und melden</translation>
    </message>
    <message>
        <source>Let models without a price through</source>
        <translation>Modelle ohne Preis zulassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Amount in USD</source>
        <translation>Betrag in USD</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Und zwar</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>At the limit</source>
        <translation>Am Limit</translation>
    </message>
    <message>
        <source>Alerts at per cent</source>
        <translation>Meldungen bei Prozent</translation>
    </message>
    <message>
        <source>This computer&apos;s</source>
        <translation>Die dieses Computers</translation>
    </message>
    <message>
        <source>Time zone: choose one of the list, like Europe/Berlin.</source>
        <translation>Zeitzone: Wählen Sie eine aus der Liste, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>Which: name the team, client, model or provider that the budget is for.</source>
        <translation>Und zwar: Nennen Sie Team, Client, Modell oder Anbieter, für den das Budget gilt.</translation>
    </message>
    <message>
        <source>Name: use letters, digits, points and dashes, without spaces, like &quot;team-core&quot;.</source>
        <translation>Name: Buchstaben, Ziffern, Punkte und Striche ohne Leerzeichen, etwa „team-core“.</translation>
    </message>
    <message>
        <source>Name: there is already a budget named %1. Choose another name.</source>
        <translation>Name: Es gibt schon ein Budget namens %1. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>waybill::ui::BudgetListModel</name>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation>%1: %2 von %3, %4</translation>
    </message>
</context>
<context>
    <name>waybill::ui::BudgetStanding</name>
    <message>
        <source>Used up</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>Runs out %1</source>
        <translation>Reicht bis %1</translation>
    </message>
    <message>
        <source>Forecast %1</source>
        <translation>Prognose %1</translation>
    </message>
    <message>
        <source>Just begun</source>
        <translation>Gerade begonnen</translation>
    </message>
</context>
<context>
    <name>waybill::ui::BudgetsPage</name>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>No budget yet</source>
        <translation>Noch kein Budget</translation>
    </message>
    <message>
        <source>A budget warns before money is gone, or refuses calls when it is.</source>
        <translation>Ein Budget warnt, bevor das Geld aufgebraucht ist, oder lehnt dann Aufrufe ab.</translation>
    </message>
    <message>
        <source>Create budget</source>
        <translation>Budget anlegen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>New budget</source>
        <translation>Neues Budget</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>1 budget</source>
        <translation>1 Budget</translation>
    </message>
    <message>
        <source>%1 budgets, most urgent first</source>
        <translation>%1 Budgets, dringendste zuerst</translation>
    </message>
    <message>
        <source>The changes to %1 were not saved.</source>
        <translation>Die Änderungen an %1 wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>Add budget %1</source>
        <translation>Budget %1 hinzufügen</translation>
    </message>
    <message>
        <source>Change budget %1</source>
        <translation>Budget %1 ändern</translation>
    </message>
</context>
<context>
    <name>waybill::ui::CallDetail</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitablauf</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>What to show of the call</source>
        <translation>Was vom Aufruf gezeigt wird</translation>
    </message>
    <message>
        <source>Copy the request&apos;s id</source>
        <translation>Anfrage-ID kopieren</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>The call can not be read</source>
        <translation>Der Aufruf kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The call is not stored</source>
        <translation>Der Aufruf ist nicht gespeichert</translation>
    </message>
    <message>
        <source>It may have been removed when old rows were cleared.</source>
        <translation>Vielleicht wurde er mit alten Zeilen entfernt.</translation>
    </message>
    <message>
        <source>%1, team %2</source>
        <translation>%1, Team %2</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>route %1</source>
        <translation>Route %1</translation>
    </message>
    <message>
        <source>%1 after a failure</source>
        <translation>%1 nach einem Fehler</translation>
    </message>
    <message>
        <source>%1 after %2 failures</source>
        <translation>%1 nach %2 Fehlern</translation>
    </message>
    <message>
        <source>%1, price of %2</source>
        <translation>%1, Preis von %2</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ChainEditor</name>
    <message>
        <source>Targets, in the order in which they are tried</source>
        <translation>Ziele in der Reihenfolge der Versuche</translation>
    </message>
    <message>
        <source>if that fails</source>
        <translation>falls das misslingt</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ChartLegend</name>
    <message>
        <source>Click to switch %1 off or on, Alt+click to see only it</source>
        <translation>Klick schaltet %1 aus oder ein, Alt+Klick zeigt nur das</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ChartPane</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Show %1 as a table</source>
        <translation>%1 als Tabelle zeigen</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The file %1 can not be written: %2. Choose another folder.</source>
        <translation>Die Datei %1 lässt sich nicht schreiben: %2. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Charts are saved as .png, .svg or .csv, not as %1.</source>
        <translation>Diagramme werden als .png, .svg oder .csv gespeichert, nicht als %1.</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ChartTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ChartTooltip</name>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ClientForm</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Reports and budgets can be divided by clients and teams.</source>
        <translation>Berichte und Budgets lassen sich nach Clients und Teams aufteilen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add and make a key</source>
        <translation>Hinzufügen und Schlüssel erzeugen</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ClientSettings</name>
    <message>
        <source>team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>kein Team</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>A tool with a key of its own is named in requests, reports and budgets. Tools without one still work, unless a key is required.</source>
        <translation>Ein Tool mit eigenem Schlüssel erscheint namentlich in Anfragen, Berichten und Budgets. Andere arbeiten auch, solange kein Schlüssel verlangt wird.</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Client hinzufügen</translation>
    </message>
    <message>
        <source>No client has a key yet.</source>
        <translation>Noch kein Client hat einen Schlüssel.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Make a new key for %1</source>
        <translation>Neuen Schlüssel für %1 erzeugen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>key not found</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>Change client %1</source>
        <translation>Client %1 ändern</translation>
    </message>
    <message>
        <source>A new key for %1?</source>
        <translation>Neuer Schlüssel für %1?</translation>
    </message>
    <message>
        <source>The present key stops working at once: the tool is refused or unnamed until it has the new one.</source>
        <translation>Der jetzige Schlüssel gilt sofort nicht mehr: Das Tool wird abgelehnt oder nicht erkannt, bis es den neuen hat.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Neuen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Add client %1</source>
        <translation>Client %1 hinzufügen</translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation>Neuer Schlüssel für %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
</context>
<context>
    <name>waybill::ui::CloseDialog</name>
    <message>
        <source>Keep running when I close the window</source>
        <translation>Weiterlaufen, wenn ich das Fenster schließe</translation>
    </message>
    <message>
        <source>Waybill keeps running</source>
        <translation>Waybill läuft weiter</translation>
    </message>
    <message>
        <source>Closing the window leaves the proxy on, so that your tools go on working. Quit from the menu of the icon beside the clock.</source>
        <translation>Beim Schließen des Fensters bleibt der Proxy an, damit Ihre Tools weiterarbeiten. Beenden Sie Waybill über das Menü des Symbols neben der Uhr.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ConnectStep</name>
    <message>
        <source>Connect a tool</source>
        <translation>Tool verbinden</translation>
    </message>
    <message>
        <source>Give your tool one of these base URLs instead of the provider&apos;s. Any text will do as its key, unless you require the keys of known clients.</source>
        <translation>Geben Sie Ihrem Tool eine dieser Basis-URLs statt der des Anbieters. Als Schlüssel reicht jeder Text, solange Sie keine Client-Schlüssel verlangen.</translation>
    </message>
    <message>
        <source>OpenAI tools</source>
        <translation>OpenAI-Tools</translation>
    </message>
    <message>
        <source>Anthropic tools</source>
        <translation>Anthropic-Tools</translation>
    </message>
    <message>
        <source>Gemini tools</source>
        <translation>Gemini-Tools</translation>
    </message>
    <message>
        <source>Or from a terminal</source>
        <translation>Oder im Terminal</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>The proxy is off</source>
        <translation>Der Proxy ist aus</translation>
    </message>
    <message>
        <source>Tools get no answer until it runs.</source>
        <translation>Tools bekommen keine Antwort, bis er läuft.</translation>
    </message>
    <message>
        <source>Start proxy</source>
        <translation>Proxy starten</translation>
    </message>
</context>
<context>
    <name>waybill::ui::CostModel</name>
    <message>
        <source>Cache write, 5 min</source>
        <translation>Cache schreiben, 5 min</translation>
    </message>
    <message>
        <source>Cache write, 1 h</source>
        <translation>Cache schreiben, 1 h</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Per million</source>
        <translation>Je Million</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>waybill::ui::DryRunPanel</name>
    <message>
        <source>%1, skipped</source>
        <translation>%1, übersprungen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>A model name, as a tool asks for it</source>
        <translation>Ein Modellname, wie ein Tool ihn anfragt</translation>
    </message>
    <message>
        <source>Try a model name</source>
        <translation>Modellnamen probieren</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probieren</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>No route answers. The tool gets an error that says so.</source>
        <translation>Keine Route antwortet. Das Tool bekommt einen Fehler, der das sagt.</translation>
    </message>
    <message>
        <source>Route %1 answers, by its name.</source>
        <translation>Route %1 antwortet, dem Namen nach.</translation>
    </message>
    <message>
        <source>Goes straight to %1.</source>
        <translation>Geht direkt an %1.</translation>
    </message>
    <message>
        <source>Route %1 answers, the first pattern that fits.</source>
        <translation>Route %1 antwortet, das erste passende Muster.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
</context>
<context>
    <name>waybill::ui::EmptyState</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>waybill::ui::FilterBar</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Has fallback</source>
        <translation>Ausgewichen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Slower than 10 s</source>
        <translation>Über 10 s</translation>
    </message>
    <message>
        <source>Over $0.10</source>
        <translation>Über $0,10</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 Treffer</translation>
    </message>
</context>
<context>
    <name>waybill::ui::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>status:5xx  status:failed  model:claude*  provider:  client:  team:  route:
cost&gt;0.05  latency&gt;0.9s  fallback:yes  stream:yes  demo:yes  or any text</source>
        <translation>status:5xx  status:failed  model:claude*  provider:  client:  team:  route:
cost&gt;0.05  latency&gt;0.9s  fallback:yes  stream:yes  demo:yes  oder beliebiger Text</translation>
    </message>
    <message>
        <source>status:5xx model:claude* cost&gt;0.05 or any text</source>
        <translation>status:5xx model:claude* cost&gt;0.05 oder Text</translation>
    </message>
</context>
<context>
    <name>waybill::ui::FirstRunPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Schritt überspringen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Finish without it</source>
        <translation>Ohne ihn abschließen</translation>
    </message>
    <message>
        <source>Open Overview</source>
        <translation>Übersicht öffnen</translation>
    </message>
</context>
<context>
    <name>waybill::ui::HealthModel</name>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>%1 of %2 calls failed</source>
        <translation>%1 von %2 Aufrufen mit Fehler</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Latency p50</source>
        <translation>Latenz p50</translation>
    </message>
    <message>
        <source>Errors, 15 min</source>
        <translation>Fehler, 15 min</translation>
    </message>
</context>
<context>
    <name>waybill::ui::KeyReveal</name>
    <message>
        <source>Copy it now, it is not shown again. Give it to the tool in place of a provider&apos;s key. It is kept in your system&apos;s keychain.</source>
        <translation>Kopieren Sie ihn jetzt, er wird nicht noch einmal gezeigt. Geben Sie ihn dem Tool anstelle eines Anbieterschlüssels. Er liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the new key</source>
        <translation>Neuen Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Key copied.</source>
        <translation>Schlüssel kopiert.</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>Der Schlüssel von %1</translation>
    </message>
</context>
<context>
    <name>waybill::ui::KpiCell</name>
    <message>
        <source>Not available. Press to try again.</source>
        <translation>Nicht verfügbar. Drücken, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>. Press to show the requests.</source>
        <translation>. Drücken, um die Anfragen zu zeigen.</translation>
    </message>
    <message>
        <source>not available, try again</source>
        <translation>nicht verfügbar, erneut</translation>
    </message>
    <message>
        <source>Show requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
</context>
<context>
    <name>waybill::ui::LevelList</name>
    <message>
        <source>Levels of the report, outermost first</source>
        <translation>Ebenen des Berichts, äußerste zuerst</translation>
    </message>
    <message>
        <source>Tick what to group by. Drag or press Alt and an arrow to change the order.</source>
        <translation>Haken Sie an, wonach gruppiert wird. Ziehen oder Alt und Pfeiltaste ändern die Reihenfolge.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
</context>
<context>
    <name>waybill::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open configuration folder</source>
        <translation>Konfigurationsordner öffnen</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Collapse navigation</source>
        <translation>Navigation einklappen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>Stop proxy</source>
        <translation>Proxy anhalten</translation>
    </message>
    <message>
        <source>Start proxy</source>
        <translation>Proxy starten</translation>
    </message>
    <message>
        <source>The proxy has no address yet. Start it first.</source>
        <translation>Der Proxy hat noch keine Adresse. Starten Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Base URL copied.</source>
        <translation>Basis-URL kopiert.</translation>
    </message>
    <message>
        <source>Copy base URL for OpenAI tools</source>
        <translation>Basis-URL für OpenAI-Tools kopieren</translation>
    </message>
    <message>
        <source>Copy base URL for Anthropic and Gemini tools</source>
        <translation>Basis-URL für Anthropic- und Gemini-Tools kopieren</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>About Waybill</source>
        <translation>Über Waybill</translation>
    </message>
    <message>
        <source>Waybill %1

Routes, meters and budgets calls to AI models, on this computer.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Waybill %1

Leitet, misst und begrenzt Aufrufe von KI-Modellen, auf diesem Computer.
Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>That could not be undone</source>
        <translation>Das ließ sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>%1 – Waybill</source>
        <translation>%1 – Waybill</translation>
    </message>
</context>
<context>
    <name>waybill::ui::MetricsGrid</name>
    <message>
        <source>Figures of this answer</source>
        <translation>Zahlen dieser Antwort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, best</source>
        <translation>%1, am besten</translation>
    </message>
    <message>
        <source>best</source>
        <translation>am besten</translation>
    </message>
</context>
<context>
    <name>waybill::ui::NavigationRail</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demodaten</translation>
    </message>
    <message>
        <source>no budget for all calls</source>
        <translation>kein Budget für alle Aufrufe</translation>
    </message>
    <message>
        <source>Spent this month</source>
        <translation>Diesen Monat ausgegeben</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>A budget needs a look</source>
        <translation>Ein Budget braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>A provider is down</source>
        <translation>Ein Anbieter ist ausgefallen</translation>
    </message>
    <message>
        <source>A provider is degraded</source>
        <translation>Ein Anbieter ist gestört</translation>
    </message>
    <message>
        <source>%1 calls today</source>
        <translation>%1 Aufrufe heute</translation>
    </message>
</context>
<context>
    <name>waybill::ui::NoCalls</name>
    <message>
        <source>The proxy is off</source>
        <translation>Der Proxy ist aus</translation>
    </message>
    <message>
        <source>Tools that point at Waybill get no answer until it runs.</source>
        <translation>Tools, die zu Waybill zeigen, bekommen keine Antwort, bis er läuft.</translation>
    </message>
    <message>
        <source>Start proxy</source>
        <translation>Proxy starten</translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation>Kein Aufruf passt</translation>
    </message>
    <message>
        <source>%1 finds nothing in this range: %2.</source>
        <translation>%1 findet nichts in diesem Zeitraum: %2.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Search the last 30 days</source>
        <translation>Letzte 30 Tage durchsuchen</translation>
    </message>
    <message>
        <source>Nothing in this range</source>
        <translation>Nichts in diesem Zeitraum</translation>
    </message>
    <message>
        <source>No call was made: %1.</source>
        <translation>Es gab keinen Aufruf: %1.</translation>
    </message>
    <message>
        <source>Show the last 30 days</source>
        <translation>Letzte 30 Tage zeigen</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>Send the first one from a terminal, or connect a tool to this address.</source>
        <translation>Senden Sie den ersten im Terminal oder verbinden Sie ein Tool mit dieser Adresse.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Set up a provider</source>
        <translation>Anbieter einrichten</translation>
    </message>
</context>
<context>
    <name>waybill::ui::OverviewPage</name>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Group spend by</source>
        <translation>Ausgaben gruppieren nach</translation>
    </message>
    <message>
        <source>by</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>Top models</source>
        <translation>Teuerste Modelle</translation>
    </message>
    <message>
        <source>Last calls</source>
        <translation>Letzte Aufrufe</translation>
    </message>
    <message>
        <source>Provider health</source>
        <translation>Anbieterzustand</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut abfragen</translation>
    </message>
    <message>
        <source>Choose range</source>
        <translation>Zeitraum wählen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Herauszoomen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Errors by class</source>
        <translation>Fehler nach Klasse</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1 · %2 total</source>
        <translation>%1 · gesamt %2</translation>
    </message>
    <message>
        <source>The figures can not be read</source>
        <translation>Die Zahlen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>live, %1 in flight</source>
        <translation>live, %1 laufend</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
</context>
<context>
    <name>waybill::ui::PlaceSettings</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Where things are kept. Keys are never in these files.</source>
        <translation>Wo alles liegt. Schlüssel stehen nie in diesen Dateien.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Providers, routes, budgets and clients. Changes of the file are taken at once.</source>
        <translation>Anbieter, Routen, Budgets und Clients. Änderungen der Datei gelten sofort.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>One row for each call, and its sums.</source>
        <translation>Eine Zeile je Aufruf und deren Summen.</translation>
    </message>
    <message>
        <source>Copy the path of: %1</source>
        <translation>Pfad kopieren: %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder of: %1</source>
        <translation>Ordner öffnen: %1</translation>
    </message>
    <message>
        <source>Path copied.</source>
        <translation>Pfad kopiert.</translation>
    </message>
    <message>
        <source>No file manager opened %1.</source>
        <translation>Kein Dateimanager hat %1 geöffnet.</translation>
    </message>
</context>
<context>
    <name>waybill::ui::PlaygroundColumn</name>
    <message>
        <source>Remove column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>Stop this column</source>
        <translation>Diese Spalte anhalten</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht gestartet</translation>
    </message>
    <message>
        <source>Route, or provider/model</source>
        <translation>Route oder Anbieter/Modell</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>bis </translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Model of column %1</source>
        <translation>Modell der Spalte %1</translation>
    </message>
    <message>
        <source>Longest answer of column %1, in tokens</source>
        <translation>Längste Antwort der Spalte %1 in Token</translation>
    </message>
    <message>
        <source>Answer in column %1</source>
        <translation>Antwort in Spalte %1</translation>
    </message>
    <message>
        <source>Remove column %1</source>
        <translation>Spalte %1 entfernen</translation>
    </message>
    <message>
        <source>Stop column %1</source>
        <translation>Spalte %1 anhalten</translation>
    </message>
    <message>
        <source>Copy the answer of column %1</source>
        <translation>Antwort der Spalte %1 kopieren</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Streamt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>%1 hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>wartet %1</translation>
    </message>
</context>
<context>
    <name>waybill::ui::PlaygroundPage</name>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>No model to ask</source>
        <translation>Kein Modell zum Fragen</translation>
    </message>
    <message>
        <source>The Playground sends a prompt through the proxy to the models of your providers.</source>
        <translation>Der Playground sendet einen Prompt durch den Proxy an die Modelle Ihrer Anbieter.</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle starten</translation>
    </message>
    <message>
        <source>Run this column</source>
        <translation>Diese Spalte starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Four columns is the most.</source>
        <translation>Mehr als vier Spalten gehen nicht.</translation>
    </message>
    <message>
        <source>The proxy is off. Start it to send a prompt.</source>
        <translation>Der Proxy ist aus. Starten Sie ihn, um einen Prompt zu senden.</translation>
    </message>
    <message>
        <source>Choose a model in every column.</source>
        <translation>Wählen Sie in jeder Spalte ein Modell.</translation>
    </message>
    <message>
        <source>Write a prompt to run it.</source>
        <translation>Schreiben Sie einen Prompt, um ihn zu starten.</translation>
    </message>
    <message>
        <source>Each column is metered and charged like any call.</source>
        <translation>Jede Spalte wird wie jeder Aufruf gemessen und berechnet.</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
</context>
<context>
    <name>waybill::ui::PresetGallery</name>
    <message>
        <source>Add from a preset</source>
        <translation>Aus einer Vorlage hinzufügen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1 known services</source>
        <translation>%1 bekannte Dienste</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
</context>
<context>
    <name>waybill::ui::PromptBar</name>
    <message>
        <source>Run all</source>
        <translation>Alle starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>How the model should behave; may be empty</source>
        <translation>Wie sich das Modell verhalten soll; darf leer sein</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What to ask all columns</source>
        <translation>Was alle Spalten gefragt werden</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ProviderDetail</name>
    <message>
        <source>Send calls to this provider</source>
        <translation>Aufrufe an diesen Anbieter senden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Show requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
    <message>
        <source>asks for the model list, which costs nothing</source>
        <translation>fragt die Modellliste ab, das kostet nichts</translation>
    </message>
    <message>
        <source>Asking %1 for its models</source>
        <translation>%1 wird nach seinen Modellen gefragt</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, um %2</translation>
    </message>
    <message>
        <source>Calls are sent without a key.</source>
        <translation>Aufrufe werden ohne Schlüssel gesendet.</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>none known; a test reads the list</source>
        <translation>keine bekannt; ein Test liest die Liste</translation>
    </message>
    <message>
        <source>No price known</source>
        <translation>Kein Preis bekannt</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Priced as</source>
        <translation>Preise wie</translation>
    </message>
    <message>
        <source>known from the address</source>
        <translation>aus der Adresse bekannt</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Zeitlimits</translation>
    </message>
    <message>
        <source>connect %1, first byte %2, silence %3</source>
        <translation>Verbinden %1, erstes Byte %2, Stille %3</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ProviderEditor</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Send calls for its models to it</source>
        <translation>Aufrufe für seine Modelle dorthin senden</translation>
    </message>
    <message>
        <source>Send calls for %1 to it</source>
        <translation>Aufrufe für %1 dorthin senden</translation>
    </message>
    <message>
        <source>This session has no keychain</source>
        <translation>Diese Sitzung hat keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>Waybill never writes a key into a plain file. It can keep this one in memory until you quit, or read it from an environment variable or a file of yours.</source>
        <translation>Waybill schreibt nie einen Schlüssel in eine offene Datei. Es kann ihn bis zum Beenden im Speicher halten oder aus einer Umgebungsvariablen oder Ihrer Datei lesen.</translation>
    </message>
    <message>
        <source>Keep it until I quit</source>
        <translation>Bis zum Beenden behalten</translation>
    </message>
    <message>
        <source>Asking %1 for its models</source>
        <translation>%1 wird nach seinen Modellen gefragt</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>API key: give it, or choose &quot;No key&quot; where the server needs none.</source>
        <translation>API-Schlüssel: Geben Sie ihn an oder wählen Sie „Kein Schlüssel“, wenn der Server keinen braucht.</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Wird getestet</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ProviderForm</name>
    <message>
        <source>Get a key</source>
        <translation>Schlüssel holen</translation>
    </message>
    <message>
        <source>Any OpenAI-compatible service</source>
        <translation>Beliebiger OpenAI-kompatibler Dienst</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Until I quit</source>
        <translation>Bis zum Beenden</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation>Umgebungsvariable</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>known from the address</source>
        <translation>aus der Adresse bekannt</translation>
    </message>
    <message>
        <source>Show the key while you type</source>
        <translation>Schlüssel beim Tippen zeigen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Key kept in</source>
        <translation>Schlüssel liegt in</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Priced as</source>
        <translation>Preise wie</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>Verbinden binnen</translation>
    </message>
    <message>
        <source>default, 5,000 ms</source>
        <translation>Standard, 5.000 ms</translation>
    </message>
    <message>
        <source>First byte within</source>
        <translation>Erstes Byte binnen</translation>
    </message>
    <message>
        <source>default, 120,000 ms</source>
        <translation>Standard, 120.000 ms</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>Längste Stille</translation>
    </message>
    <message>
        <source>default, 60,000 ms</source>
        <translation>Standard, 60.000 ms</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>stored; leave empty to keep it</source>
        <translation>gespeichert; leer lassen, um ihn zu behalten</translation>
    </message>
    <message>
        <source>paste the key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain. Never in a file, a log or an export.</source>
        <translation>Liegt im Schlüsselbund des Systems. Nie in einer Datei, einem Log oder einem Export.</translation>
    </message>
    <message>
        <source>kept; leave empty to keep it</source>
        <translation>behalten; leer lassen, um ihn zu behalten</translation>
    </message>
    <message>
        <source>Kept in memory until you quit Waybill; you will be asked for it again.</source>
        <translation>Bleibt bis zum Beenden im Speicher; danach werden Sie erneut gefragt.</translation>
    </message>
    <message>
        <source>Read from this variable when Waybill starts.</source>
        <translation>Wird beim Start von Waybill aus dieser Variablen gelesen.</translation>
    </message>
    <message>
        <source>Read from this file, which holds nothing but the key.</source>
        <translation>Wird aus dieser Datei gelesen, die nur den Schlüssel enthält.</translation>
    </message>
    <message>
        <source>Calls are sent without a key, as to a server on this computer.</source>
        <translation>Aufrufe werden ohne Schlüssel gesendet, etwa an einen Server auf diesem Computer.</translation>
    </message>
    <message>
        <source>File with the key</source>
        <translation>Datei mit dem Schlüssel</translation>
    </message>
    <message>
        <source>Get a key from %1</source>
        <translation>Schlüssel von %1 holen</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ProviderStep</name>
    <message>
        <source>Add a provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Pick one and paste its key, or try the demo without one. Waybill asks the service for its model list, which costs nothing.</source>
        <translation>Wählen Sie einen und fügen Sie seinen Schlüssel ein oder probieren Sie die Demo ohne. Waybill fragt den Dienst nach seiner Modellliste, das kostet nichts.</translation>
    </message>
    <message>
        <source>The demo provider is part of Waybill: it answers on this computer and costs nothing. Its calls and prices are marked and never mixed with real ones.</source>
        <translation>Der Demo-Anbieter gehört zu Waybill: Er antwortet auf diesem Computer und kostet nichts. Seine Aufrufe und Preise sind gekennzeichnet und nie mit echten vermischt.</translation>
    </message>
    <message>
        <source>Get a key</source>
        <translation>Schlüssel holen</translation>
    </message>
    <message>
        <source>Keep the key until I quit Waybill</source>
        <translation>Schlüssel bis zum Beenden behalten</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>no key, no cost</source>
        <translation>ohne Schlüssel, kostenlos</translation>
    </message>
    <message>
        <source>on this computer, no key</source>
        <translation>auf diesem Computer, ohne Schlüssel</translation>
    </message>
    <message>
        <source>Any OpenAI-compatible service</source>
        <translation>Beliebiger OpenAI-kompatibler Dienst</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>or any OpenAI-compatible URL</source>
        <translation>oder jede OpenAI-kompatible URL</translation>
    </message>
    <message>
        <source>paste the key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Show the key while you type</source>
        <translation>Schlüssel beim Tippen zeigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Anderer Dienst</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>OpenAI-kompatibel</translation>
    </message>
    <message>
        <source>Answer calls for %1 with it</source>
        <translation>Aufrufe für %1 damit beantworten</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain. Never in a file, a log or an export.</source>
        <translation>Liegt im Schlüsselbund des Systems. Nie in einer Datei, einem Log oder einem Export.</translation>
    </message>
    <message>
        <source>This session has no keychain. The key can be kept in memory until you quit, never in a plain file.</source>
        <translation>Diese Sitzung hat keinen Schlüsselbund. Der Schlüssel kann bis zum Beenden im Speicher bleiben, nie in einer offenen Datei.</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>Paste the key of this service first.</source>
        <translation>Fügen Sie zuerst den Schlüssel dieses Dienstes ein.</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Wird getestet</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Use it untested</source>
        <translation>Ungetestet verwenden</translation>
    </message>
    <message>
        <source>with a key, or the demo</source>
        <translation>mit Schlüssel oder Demo</translation>
    </message>
    <message>
        <source>%1 is set up</source>
        <translation>%1 ist eingerichtet</translation>
    </message>
    <message>
        <source>The demo could not be added</source>
        <translation>Die Demo konnte nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>The key could not be kept</source>
        <translation>Der Schlüssel konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>The provider could not be saved</source>
        <translation>Der Anbieter konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>the demo is set up</source>
        <translation>die Demo ist eingerichtet</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ProvidersModel</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>Failed, 15 min</source>
        <translation>Fehler, 15 min</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ProvidersPage</name>
    <message>
        <source>Test all</source>
        <translation>Alle testen</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>No provider yet</source>
        <translation>Noch kein Anbieter</translation>
    </message>
    <message>
        <source>Add one to route calls. Its key stays in your system&apos;s keychain.</source>
        <translation>Fügen Sie einen hinzu, um Aufrufe zu leiten. Sein Schlüssel bleibt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Try it with demo data</source>
        <translation>Mit Demodaten ausprobieren</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Edit or rename</source>
        <translation>Bearbeiten oder umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Enable or disable</source>
        <translation>Ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 Calls go to the next target of their route. A test says what is wrong.</source>
        <translation>%1 Aufrufe gehen an das nächste Ziel ihrer Route. Ein Test zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>All %1 providers answered.</source>
        <translation>Alle %1 Anbieter haben geantwortet.</translation>
    </message>
    <message>
        <source>%1 of %2 providers failed</source>
        <translation>%1 von %2 Anbietern mit Fehler</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ProxyCard</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy on or off</source>
        <translation>Proxy ein oder aus</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>Basis-URL kopieren</translation>
    </message>
    <message>
        <source>Base URL copied.</source>
        <translation>Basis-URL kopiert.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>Tools get no answer</source>
        <translation>Tools bekommen keine Antwort</translation>
    </message>
    <message>
        <source>up %1 · %2 in flight</source>
        <translation>seit %1 · %2 laufend</translation>
    </message>
</context>
<context>
    <name>waybill::ui::RangeSelector</name>
    <message>
        <source>Half a range earlier</source>
        <translation>Halben Zeitraum zurück</translation>
    </message>
    <message>
        <source>Half a range later</source>
        <translation>Halben Zeitraum vor</translation>
    </message>
    <message>
        <source>Time range: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ReportBuilder</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Byte order mark for Excel</source>
        <translation>Byte-Order-Mark für Excel</translation>
    </message>
    <message>
        <source>Real calls</source>
        <translation>Echte Aufrufe</translation>
    </message>
    <message>
        <source>Demo calls</source>
        <translation>Demo-Aufrufe</translation>
    </message>
    <message>
        <source>Summary CSV</source>
        <translation>CSV mit Summen</translation>
    </message>
    <message>
        <source>Detail CSV</source>
        <translation>CSV mit Aufrufen</translation>
    </message>
    <message>
        <source>One row for each group and period</source>
        <translation>Eine Zeile je Gruppe und Zeitraum</translation>
    </message>
    <message>
        <source>One row for each call</source>
        <translation>Eine Zeile je Aufruf</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Roll up by</source>
        <translation>Zeitabschnitt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Days of the time zone</source>
        <translation>Tage der Zeitzone</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Roll up by: %1</source>
        <translation>Zeitabschnitt: %1</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Achtung</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ReportModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token ein</translation>
    </message>
    <message>
        <source>of these cached</source>
        <translation>davon Cache</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token aus</translation>
    </message>
    <message>
        <source>Cost, USD</source>
        <translation>Kosten, USD</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ReportsPage</name>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>CSV preview</source>
        <translation>CSV-Vorschau</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Write the report to a file</source>
        <translation>Bericht in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>First lines of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>before the failure</source>
        <translation>vor dem Fehler</translation>
    </message>
    <message>
        <source>The report could not be made</source>
        <translation>Der Bericht konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 in %2 calls</source>
        <translation>%1 in %2 Aufrufen</translation>
    </message>
    <message>
        <source>Nothing in this range</source>
        <translation>Nichts in diesem Zeitraum</translation>
    </message>
    <message>
        <source>No %1 calls from %2.</source>
        <translation>Keine Aufrufe (%1), %2.</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echte</translation>
    </message>
    <message>
        <source>Show the last 30 days</source>
        <translation>Letzte 30 Tage zeigen</translation>
    </message>
    <message>
        <source>%1, first lines, UTF-8</source>
        <translation>%1, erste Zeilen, UTF-8</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>Die Datei wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
</context>
<context>
    <name>waybill::ui::RequestsPage</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Hold new calls back</source>
        <translation>Neue Aufrufe zurückhalten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>The calls can not be read</source>
        <translation>Die Aufrufe können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy call</source>
        <translation>Aufruf kopieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Save the calls of this range and filter as a file</source>
        <translation>Aufrufe dieses Zeitraums und Filters als Datei speichern</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>More than %1 new requests</source>
        <translation>Mehr als %1 neue Anfragen</translation>
    </message>
    <message>
        <source>1 new request</source>
        <translation>1 neue Anfrage</translation>
    </message>
    <message>
        <source>%1 new requests</source>
        <translation>%1 neue Anfragen</translation>
    </message>
    <message>
        <source>The call was copied.</source>
        <translation>Der Aufruf wurde kopiert.</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Aufrufe exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>%1 calls, %2, were written to %3.</source>
        <translation>%1 Aufrufe, %2, stehen in %3.</translation>
    </message>
    <message>
        <source>The calls were not exported</source>
        <translation>Die Aufrufe wurden nicht exportiert</translation>
    </message>
</context>
<context>
    <name>waybill::ui::RouteSettings</name>
    <message>
        <source>Problems on this route</source>
        <translation>Probleme dieser Route</translation>
    </message>
    <message>
        <source>Model name that clients ask for</source>
        <translation>Modellname, den Clients anfragen</translation>
    </message>
    <message>
        <source>Retries on each target</source>
        <translation>Wiederholungen je Ziel</translation>
    </message>
    <message>
        <source>Further tries on the same target before the next one is asked</source>
        <translation>Weitere Versuche am selben Ziel, bevor das nächste gefragt wird</translation>
    </message>
    <message>
        <source>Asked for as</source>
        <translation>Angefragt als</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Provider&apos;s</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>How long connecting may take; 5 s where neither route nor provider says</source>
        <translation>Wie lange das Verbinden dauern darf; 5 s, wenn weder Route noch Anbieter es sagt</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>erstes Byte</translation>
    </message>
    <message>
        <source>How long an answer may take to begin; 120 s where neither route nor provider says</source>
        <translation>Wie lange eine Antwort bis zum Beginn brauchen darf; 120 s, wenn weder Route noch Anbieter es sagt</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>How long a stream may pause; 60 s where neither route nor provider says</source>
        <translation>Wie lange ein Stream stillstehen darf; 60 s, wenn weder Route noch Anbieter es sagt</translation>
    </message>
    <message>
        <source>total</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>How long a call may take in all; no limit where neither route nor provider says</source>
        <translation>Wie lange ein Aufruf insgesamt dauern darf; ohne Limit, wenn weder Route noch Anbieter es sagt</translation>
    </message>
    <message>
        <source>Change retries of %1</source>
        <translation>Wiederholungen von %1 ändern</translation>
    </message>
    <message>
        <source>Time limit: %1</source>
        <translation>Zeitlimit: %1</translation>
    </message>
    <message>
        <source>Limit, %1</source>
        <translation>Limit, %1</translation>
    </message>
    <message>
        <source>Change time limits of %1</source>
        <translation>Zeitlimits von %1 ändern</translation>
    </message>
    <message>
        <source>Pattern. Exact names win; then the first pattern in the list that fits.</source>
        <translation>Muster. Genaue Namen gehen vor; dann gilt das erste passende Muster der Liste.</translation>
    </message>
    <message>
        <source>Exact name. It wins over every pattern.</source>
        <translation>Genauer Name. Er geht jedem Muster vor.</translation>
    </message>
    <message>
        <source>Fallback, in order</source>
        <translation>Der Reihe nach</translation>
    </message>
    <message>
        <source>%1, set in the file</source>
        <translation>%1, in der Datei gesetzt</translation>
    </message>
    <message>
        <source>None. Every target can be tried.</source>
        <translation>Keine. Jedes Ziel kann versucht werden.</translation>
    </message>
</context>
<context>
    <name>waybill::ui::RoutesModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>nothing can answer</source>
        <translation>nichts kann antworten</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n skipped</source>
        <translation>
            <numerusform>%1; %n übersprungen</numerusform>
            <numerusform>%1; %n übersprungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::RoutingPage</name>
    <message>
        <source>New route</source>
        <translation>Neue Route</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate route</source>
        <translation>Route duplizieren</translation>
    </message>
    <message>
        <source>Rename route</source>
        <translation>Route umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Change a target of %1</source>
        <translation>Ein Ziel von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n routes</source>
        <translation>
            <numerusform>%n Route</numerusform>
            <numerusform>%n Routen</numerusform>
        </translation>
    </message>
    <message>
        <source>No provider yet</source>
        <translation>Noch kein Anbieter</translation>
    </message>
    <message>
        <source>A route sends calls to providers. Add one first.</source>
        <translation>Eine Route sendet Aufrufe an Anbieter. Fügen Sie zuerst einen hinzu.</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>No route yet</source>
        <translation>Noch keine Route</translation>
    </message>
    <message>
        <source>A route answers for a model name: it asks one provider after the other until one answers.</source>
        <translation>Eine Route antwortet für einen Modellnamen: Sie fragt einen Anbieter nach dem anderen, bis einer antwortet.</translation>
    </message>
    <message>
        <source>%1: not saved</source>
        <translation>%1: nicht gespeichert</translation>
    </message>
    <message>
        <source>new-route</source>
        <translation>neue-route</translation>
    </message>
    <message>
        <source>Add route %1</source>
        <translation>Route %1 hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate route %1</source>
        <translation>Route %1 duplizieren</translation>
    </message>
    <message>
        <source>Rename route %1</source>
        <translation>Route %1 umbenennen</translation>
    </message>
    <message>
        <source>The route keeps its name</source>
        <translation>Die Route behält ihren Namen</translation>
    </message>
    <message>
        <source>A route needs the name that clients ask for, or a pattern such as gpt-*.</source>
        <translation>Eine Route braucht den Namen, den Clients anfragen, oder ein Muster wie gpt-*.</translation>
    </message>
    <message>
        <source>There is already a route for %1. Choose another name.</source>
        <translation>Es gibt schon eine Route für %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Remove route %1</source>
        <translation>Route %1 entfernen</translation>
    </message>
    <message>
        <source>Remove a target of %1</source>
        <translation>Ein Ziel von %1 entfernen</translation>
    </message>
    <message>
        <source>Move route %1</source>
        <translation>Route %1 verschieben</translation>
    </message>
    <message>
        <source>Move a target of %1</source>
        <translation>Ein Ziel von %1 verschieben</translation>
    </message>
    <message>
        <source>Add a target to %1</source>
        <translation>Ziel zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
</context>
<context>
    <name>waybill::ui::SecondsSpinBox</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>waybill::ui::SendStep</name>
    <message>
        <source>Send a test call</source>
        <translation>Testaufruf senden</translation>
    </message>
    <message>
        <source>It goes through the proxy like any tool&apos;s call: it is routed, priced and stored. With a real provider it costs a fraction of a cent.</source>
        <translation>Er geht durch den Proxy wie der Aufruf jedes Tools: Er wird geleitet, berechnet und gespeichert. Bei einem echten Anbieter kostet er den Bruchteil eines Cents.</translation>
    </message>
    <message>
        <source>Say hello in one short sentence.</source>
        <translation>Sag in einem kurzen Satz Hallo.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Route, or provider/model</source>
        <translation>Route oder Anbieter/Modell</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>The call failed</source>
        <translation>Der Aufruf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Waiting for its row to be stored.</source>
        <translation>Seine Zeile wird noch gespeichert.</translation>
    </message>
    <message>
        <source>Answered, but its row could not be read</source>
        <translation>Beantwortet, aber seine Zeile konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 on %2, first token after %3, %4 in all, %5 tokens in and %6 out. Request %7.</source>
        <translation>%1 bei %2, erstes Token nach %3, insgesamt %4, %5 Token ein und %6 aus. Anfrage %7.</translation>
    </message>
    <message>
        <source>It arrived; its model has no price</source>
        <translation>Er ist angekommen; sein Modell hat keinen Preis</translation>
    </message>
    <message>
        <source>It arrived and cost %1</source>
        <translation>Er ist angekommen und hat %1 gekostet</translation>
    </message>
    <message>
        <source>watch it arrive</source>
        <translation>sehen, wie er ankommt</translation>
    </message>
    <message>
        <source>arrived, no price</source>
        <translation>angekommen, ohne Preis</translation>
    </message>
    <message>
        <source>arrived, %1</source>
        <translation>angekommen, %1</translation>
    </message>
</context>
<context>
    <name>waybill::ui::SettingsPage</name>
    <message>
        <source>About</source>
        <translation>Über Waybill</translation>
    </message>
    <message>
        <source>Routes, meters and budgets calls to AI models.</source>
        <translation>Leitet, misst und begrenzt Aufrufe von KI-Modellen.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Waybill for this computer</source>
        <translation>Waybill auf diesem Computer</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Free software, without any warranty</source>
        <translation>Freie Software, ohne jede Gewährleistung</translation>
    </message>
    <message>
        <source>GNU General Public License 3 or later</source>
        <translation>GNU General Public License 3 oder neuer</translation>
    </message>
    <message>
        <source>Price book</source>
        <translation>Preisbuch</translation>
    </message>
    <message>
        <source>The day of the prices that calls are charged by</source>
        <translation>Der Tag der Preise, nach denen Aufrufe berechnet werden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>waybill::ui::StatusBar</name>
    <message>
        <source>Proxy on</source>
        <translation>Proxy an</translation>
    </message>
    <message>
        <source>Proxy off</source>
        <translation>Proxy aus</translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation>%1 Anfr./min</translation>
    </message>
    <message>
        <source>Store not written, %1 rows wait</source>
        <translation>Speichern gestört, %1 Zeilen warten</translation>
    </message>
    <message>
        <source>%1 rows lost</source>
        <translation>%1 Zeilen verloren</translation>
    </message>
    <message>
        <source>%1 rows wait for the disk</source>
        <translation>%1 Zeilen warten auf die Platte</translation>
    </message>
    <message>
        <source>Price book %1</source>
        <translation>Preisbuch %1</translation>
    </message>
</context>
<context>
    <name>waybill::ui::StepsPane</name>
    <message>
        <source>ahead</source>
        <translation>folgt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Every model call, routed, priced and charged to a budget, on this computer.</source>
        <translation>Jeder Modellaufruf wird geleitet, berechnet und einem Budget belastet, auf diesem Computer.</translation>
    </message>
    <message>
        <source>You can leave now and go on later from Help, First steps.</source>
        <translation>Sie können jetzt gehen und später unter „Hilfe“, „Erste Schritte“ weitermachen.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>waybill::ui::TargetCard</name>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>No calls in 15 min</source>
        <translation>Keine Aufrufe in 15 min</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove target</source>
        <translation>Ziel entfernen</translation>
    </message>
    <message>
        <source>the name asked for</source>
        <translation>der angefragte Name</translation>
    </message>
    <message>
        <source>Remove target (Del)</source>
        <translation>Ziel entfernen (Entf)</translation>
    </message>
    <message>
        <source>A route needs one target. Remove the route instead.</source>
        <translation>Eine Route braucht ein Ziel. Entfernen Sie stattdessen die Route.</translation>
    </message>
    <message>
        <source>Target %1: %2, %3</source>
        <translation>Ziel %1: %2, %3</translation>
    </message>
    <message>
        <source>Provider of target %1</source>
        <translation>Anbieter von Ziel %1</translation>
    </message>
    <message>
        <source>Model of target %1, empty passes the requested name on</source>
        <translation>Modell von Ziel %1; leer gibt den angefragten Namen weiter</translation>
    </message>
    <message>
        <source>Remove target %1</source>
        <translation>Ziel %1 entfernen</translation>
    </message>
    <message>
        <source>Move target %1 up</source>
        <translation>Ziel %1 nach oben</translation>
    </message>
    <message>
        <source>Move target %1 down</source>
        <translation>Ziel %1 nach unten</translation>
    </message>
    <message>
        <source>price depends on the model</source>
        <translation>Preis hängt vom Modell ab</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
    <message>
        <source>Calls are counted without cost. A blocking budget refuses them.</source>
        <translation>Aufrufe zählen ohne Kosten. Ein ablehnendes Budget weist sie ab.</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 Fehler</translation>
    </message>
    <message>
        <source>Typical time of a call and share of failed calls in the last 15 minutes</source>
        <translation>Übliche Dauer eines Aufrufs und Anteil der Fehler in den letzten 15 Minuten</translation>
    </message>
</context>
<context>
    <name>waybill::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>waybill::ui::TopModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
</context>
<context>
    <name>waybill::ui::Tray</name>
    <message>
        <source>Copy base URL</source>
        <translation>Basis-URL kopieren</translation>
    </message>
    <message>
        <source>Quit Waybill</source>
        <translation>Waybill beenden</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Proxy off · tools get no answer</source>
        <translation>Proxy aus · Tools bekommen keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%1 today · %n requests · %2 errors</source>
        <translation>
            <numerusform>%1 heute · %n Anfrage · %2 Fehler</numerusform>
            <numerusform>%1 heute · %n Anfragen · %2 Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 today, %n calls</source>
        <translation>
            <numerusform>%1 heute, %n Aufruf</numerusform>
            <numerusform>%1 heute, %n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 this month</source>
        <translation>%1 von %2 diesen Monat</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>%1 diesen Monat</translation>
    </message>
    <message>
        <source>Proxy on, %1</source>
        <translation>Proxy an, %1</translation>
    </message>
    <message>
        <source>Proxy off</source>
        <translation>Proxy aus</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ViewHeader</name>
    <message>
        <source>Demo data</source>
        <translation>Demodaten</translation>
    </message>
    <message>
        <source>Show the demo provider&apos;s calls instead of the real ones</source>
        <translation>Aufrufe des Demo-Anbieters statt der echten zeigen</translation>
    </message>
    <message>
        <source>There is only the demo provider; add a real one under Providers</source>
        <translation>Es gibt nur den Demo-Anbieter; fügen Sie unter „Anbieter“ einen echten hinzu</translation>
    </message>
</context>
<context>
    <name>waybill::ui::ViewState</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Follow new calls</source>
        <translation>Neuen Aufrufen folgen</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>Letzte 15 min</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 6 h</source>
        <translation>Letzte 6 h</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>Letzte 24 h</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Chosen range</source>
        <translation>Gewählter Zeitraum</translation>
    </message>
</context>
<context>
    <name>waybill::ui::Waterfall</name>
    <message>
        <source>Timing</source>
        <translation>Zeitablauf</translation>
    </message>
    <message>
        <source>%1 from %2 for %3</source>
        <translation>%1 ab %2 für %3</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>erstes Token %1</translation>
    </message>
</context>
<context>
    <name>waybill::ui::WelcomeStep</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Waybill stands between your tools and the services they call. It routes each call, prices it and charges it to a budget. Everything stays on this computer; nothing is sent anywhere but to the providers that you add.</source>
        <translation>Waybill steht zwischen Ihren Tools und den Diensten, die sie aufrufen. Es leitet jeden Aufruf, berechnet ihn und belastet ein Budget. Alles bleibt auf diesem Computer; gesendet wird nur an die Anbieter, die Sie hinzufügen.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>changes with it</source>
        <translation>wechselt mit ihm</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>dark text on white</source>
        <translation>dunkel auf weiß</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>light text on black</source>
        <translation>hell auf schwarz</translation>
    </message>
    <message>
        <source>looks like the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
</context>
<context>
    <name>waybill::ui::WindowSettings</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>How Waybill looks, and when it is there.</source>
        <translation>Wie Waybill aussieht und wann es da ist.</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Mit dem System starten</translation>
    </message>
    <message>
        <source>Keep the proxy running when the window is closed</source>
        <translation>Proxy weiterlaufen lassen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Changes at once, in every window.</source>
        <translation>Gilt sofort, in jedem Fenster.</translation>
    </message>
    <message>
        <source>Starts in the tray when you log in, so that your tools find the proxy.</source>
        <translation>Startet bei der Anmeldung im Infobereich, damit Ihre Tools den Proxy finden.</translation>
    </message>
    <message>
        <source>Needs a tray. Without one, closing the window quits Waybill.</source>
        <translation>Braucht einen Infobereich. Ohne ihn beendet das Schließen des Fensters Waybill.</translation>
    </message>
</context>
<context>
    <name>waybill::ui::budgettext</name>
    <message>
        <source> Tell me at %1.</source>
        <translation> Melden bei %1.</translation>
    </message>
    <message>
        <source> Tell me at %1 and %2.</source>
        <translation> Melden bei %1 und %2.</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>provider %1</source>
        <translation>Anbieter %1</translation>
    </message>
    <message>
        <source>route %1</source>
        <translation>Route %1</translation>
    </message>
    <message>
        <source>project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>every call</source>
        <translation>alle Aufrufe</translation>
    </message>
    <message>
        <source>this computer&apos;s time zone</source>
        <translation>dieses Computers</translation>
    </message>
    <message>
        <source>%1 may together spend %2 a %3 in %4.</source>
        <translation>%1 dürfen zusammen %2 je %3 ausgeben, Zeitzone %4.</translation>
    </message>
    <message>
        <source>%1 may spend %2 a %3 in %4.</source>
        <translation>%1 darf %2 je %3 ausgeben, Zeitzone %4.</translation>
    </message>
    <message>
        <source> At 100&#xa0;% refuse further calls.</source>
        <translation> Bei 100&#xa0;% weitere Aufrufe ablehnen.</translation>
    </message>
    <message>
        <source> At 100&#xa0;% let calls go on.</source>
        <translation> Bei 100&#xa0;% Aufrufe weiter zulassen.</translation>
    </message>
    <message>
        <source>Alerts: write whole percentages with commas, like 50, 80, 100.</source>
        <translation>Meldungen: ganze Prozentwerte mit Kommas, etwa 50, 80, 100.</translation>
    </message>
    <message>
        <source>Amount: write US dollars above zero, like %1.</source>
        <translation>Betrag: US-Dollar über null, etwa %1.</translation>
    </message>
</context>
<context>
    <name>waybill::ui::clientchanges</name>
    <message>
        <source>Name: use letters, digits, points and dashes, without spaces, like &quot;claude-code&quot;.</source>
        <translation>Name: Buchstaben, Ziffern, Punkte und Striche ohne Leerzeichen, etwa „claude-code“.</translation>
    </message>
    <message>
        <source>Name: there is already a client named %1. Choose another name.</source>
        <translation>Name: Es gibt schon einen Client namens %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Budget %1 is for the calls of %2. Change or remove it in Budgets first.</source>
        <translation>Das Budget %1 gilt für die Aufrufe von %2. Ändern oder entfernen Sie es zuerst unter „Budgets“.</translation>
    </message>
</context>
<context>
    <name>waybill::ui::format</name>
    <message>
        <source>&#xa0;ms</source>
        <translation>&#xa0;ms</translation>
    </message>
    <message>
        <source>&#xa0;s</source>
        <translation>&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>waybill::ui::providerchanges</name>
    <message>
        <source>Name: use letters, digits, points and dashes, without spaces, like &quot;openai-eu&quot;.</source>
        <translation>Name: Buchstaben, Ziffern, Punkte und Striche ohne Leerzeichen, etwa „openai-eu“.</translation>
    </message>
    <message>
        <source>Name: there is already a provider named %1. Choose another name.</source>
        <translation>Name: Es gibt schon einen Anbieter namens %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Base URL: write a whole address, like https://api.example.com/v1.</source>
        <translation>Basis-URL: eine vollständige Adresse, etwa https://api.example.com/v1.</translation>
    </message>
</context>
<context>
    <name>waybill::ui::providertext</name>
    <message>
        <source>Demo provider</source>
        <translation>Demo-Anbieter</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Disabled: no call is sent to it.</source>
        <translation>Ausgeschaltet: Kein Aufruf geht dorthin.</translation>
    </message>
    <message>
        <source>No calls in the last 15 minutes.</source>
        <translation>Keine Aufrufe in den letzten 15 Minuten.</translation>
    </message>
    <message>
        <source>%1 of %2 calls failed in the last 15 minutes.</source>
        <translation>%1 von %2 Aufrufen in den letzten 15 Minuten mit Fehler.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keiner nötig</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>diese Sitzung</translation>
    </message>
    <message>
        <source>connect %1</source>
        <translation>Verbinden %1</translation>
    </message>
    <message>
        <source>first byte %1</source>
        <translation>erstes Byte %1</translation>
    </message>
    <message>
        <source>1 model</source>
        <translation>1 Modell</translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation>%1 Modelle</translation>
    </message>
</context>
</TS>
