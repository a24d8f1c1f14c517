<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
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
    <name>waybill::ui::EmptyState</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
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
    <name>waybill::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
