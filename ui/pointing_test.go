package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/paint"

	tea "github.com/charmbracelet/bubbletea"
)

// at carries out a line of commands, and draws.
func (m *Model) at(t *testing.T, line string) {
	t.Helper()
	if r := m.desk.Finish(m.desk.Do(line)); r.Err != nil {
		t.Fatal(r.Err)
	}
	m.said = said{}
	m.prepare()
	m.draw()
}

// clickOn presses the left button in the middle of a hit, and draws.
func (m *Model) clickOn(h *paint.Hit) {
	m.mouse(tea.MouseMsg{X: h.Rect.X + h.Rect.W/2, Y: h.Rect.Y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
	m.prepare()
	m.draw()
}

// drawn returns what is drawn in a hit, without marks.
func (m *Model) drawn(h *paint.Hit) string {
	row := []rune(strings.Split(m.grid.Plain(), "\n")[h.Rect.Y])
	return strings.Trim(string(row[h.Rect.X:min(len(row), h.Rect.Right())]), " •▌[]~:)")
}

// quantityHits returns the parts of the frame that show a quantity.
func (m *Model) quantityHits() (list []paint.Hit) {
	for _, h := range m.hits {
		at := m.hits.At(h.Rect.X+h.Rect.W/2, h.Rect.Y)
		if h.Target.Kind == paint.QuantityTarget && at == h.Target {
			list = append(list, h)
		}
	}
	return list
}

// Every number on the screen is explained by a click on it: with its title and with the value
// that was drawn. The step stays where it is.
func TestAClickExplainsAnyNumber(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		m := newModel(t, sessiontest.Line(t, "diabetes"))
		m.resize(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		m.at(t, "ghosts off") // They are of the step before.
		for _, phase := range []string{"x", "z1", "a2", "J", "δ2", "∂W2", "δ1", "∂W1", "update"} {
			for _, view := range []string{"network", "matrices", "unit"} {
				line := fmt.Sprintf("view %s; goto 0; select y; weight h1; goto 7; phase %s; sample 2", view, phase)
				m.at(t, line)
				for _, h := range m.quantityHits() {
					m.at(t, line)
					m.explainsClicked(t, line, h)
				}
			}
		}
	}
}

// explainsClicked clicks on a number, and checks that it is explained.
func (m *Model) explainsClicked(t *testing.T, line string, h paint.Hit) {
	t.Helper()
	text, q, stood := m.drawn(&h), h.Target.Quantity, m.desk.Seen().Position
	before, reached := m.desk.Moment().Focus, desk.HasReached(m.desk.Seen(), q)
	m.clickOn(&h)
	now := m.desk.Moment()
	what := fmt.Sprintf("%s, a click on %q of %+v", line, text, q)
	switch {
	case now.Position != stood:
		t.Errorf("%s: the step is at %v", what, now.Position)
	case !reached && isNumber(text) && !h.Target.Within:
		t.Errorf("%s: it is shown, and said not to be worked out", what)
	case !reached:
		if !strings.Contains(m.said.text, "not worked out yet") {
			t.Errorf("%s: says %q", what, m.said.text)
		}
	case now.Focus != q:
		t.Errorf("%s: the focus goes from %+v to %+v, and it says %q", what, before, now.Focus, m.said.text)
	case !strings.Contains(m.grid.Plain(), now.Explanation.Title) && m.desk.View() == "network":
		t.Errorf("%s: %q is not on the screen:\n%s", what, now.Explanation.Title, m.grid.Plain())
	case !h.Target.Within && !m.writes(text, now.Explanation.Result.Value) && !m.writes(text, -now.Explanation.Result.Value):
		t.Errorf("%s: explains %v", what, now.Explanation.Result.Value)
	case q.IsParameter() && (now.Selection.Layer != q.Layer || now.Selection.Unit != q.Unit || now.Selection.From != q.From):
		t.Errorf("%s: selects %+v", what, now.Selection)
	case q.IsOfSample() && now.Selection.Sample != q.Sample:
		t.Errorf("%s: selects %+v", what, now.Selection)
	}
}

// writes reports whether a text is the value, or a symbol.
func (m *Model) writes(text string, v float64) bool {
	f := m.desk.Look().Format
	text, _, _ = strings.Cut(text, " ") // Without the unit of measure.
	forms := []string{f.Trim(v), f.Within(v), f.Short(v), strings.TrimSpace(f.Cell(v)), strings.TrimSpace(f.GivenCell(v))}
	return slices.Contains(forms, text) || !isNumber(text)
}

// isNumber reports whether a text begins like a number, and is no symbol.
func isNumber(text string) bool {
	return strings.ContainsRune("0123456789", []rune(strings.TrimLeft(text, "−-") + "0")[0])
}

// A number that was asked for is explained until the position or the selection changes, or esc
// is pressed.
func TestANumberIsExplainedUntilSomethingElseIs(t *testing.T) {
	for _, key := range []string{"esc", "right", "left", "tab", "]", "w"} {
		m := newModel(t, sessiontest.Line(t, "diabetes"))
		m.at(t, "goto 7; phase update; explain δ h1")
		if got := m.desk.Moment(); got.Focus.Kind != explain.Delta || got.Explanation.Title != "δ of h1" {
			t.Fatalf("explain δ h1 explains %+v", got.Focus)
		}
		m.at(t, "view matrices; view network; digits 6")
		if got := m.desk.Moment().Focus.Kind; got != explain.Delta {
			t.Errorf("another view and other digits explain %v", got)
		}
		m.press(key)
		if got := m.desk.Moment(); got.Focus.Kind == explain.Delta || got.Asked() {
			t.Errorf("%s: %+v is still explained", key, got.Focus)
		}
	}
}

// What was asked for does not come back with the position.
func TestGoingForthAndBackFollowsThePhase(t *testing.T) {
	m := newModel(t, sessiontest.Line(t, "diabetes"))
	m.at(t, "goto 7; phase update; explain δ h1; back; next")
	if got := m.desk.Moment().Focus.Kind; got != explain.Update {
		t.Errorf("it explains %v", got)
	}
}

// The footer says how to go back to the phase, as long as there is something to go back from.
func TestTheFooterGoesBackToThePhase(t *testing.T) {
	m := newModel(t, sessiontest.Line(t, "diabetes"))
	m.at(t, "goto 7; phase update; explain δ h1")
	if !strings.Contains(m.grid.Plain(), "esc to the phase") {
		t.Errorf("the footer does not say how to go back:\n%s", m.grid.Plain())
	}
	m.press("esc")
	m.prepare()
	m.draw()
	if strings.Contains(m.grid.Plain(), "esc") {
		t.Errorf("esc is in the footer of\n%s", m.grid.Plain())
	}
}
