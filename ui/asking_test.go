package ui

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"

	tea "github.com/charmbracelet/bubbletea"
)

// Every number of the step can be asked for, wherever it is shown, and asking gives the value
// that is shown.
func TestEveryNumberCanBeAsked(t *testing.T) {
	for _, session := range []string{
		"diabetes", "iris --hidden 3 --batch 40", "xor --hidden 12,12 --optimizer adam",
		"diabetes --hidden 3 --l2 0.01 --optimizer momentum", "curve",
	} {
		a := asker{Model: newModel(t, sessiontest.Line(t, session)), session: session, asked: map[explain.Quantity]bool{}}
		a.at(t, "ghosts off") // They are of the step before.
		for _, size := range [][2]int{{120, 36}, {80, 24}} {
			a.resize(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			for _, phase := range []string{"x", "z1", "a2", "J", "∂W2", "δ1", "∂W1", "update"} {
				for _, view := range []string{"network", "unit", "matrices", "code", "paths", "surface", "landscape", "gradients", "curves"} {
					a.frame(t, view, phase)
				}
			}
		}
	}
}

// asker asks for the numbers of a session.
type asker struct {
	*Model
	session string
	asked   map[explain.Quantity]bool
}

// frame draws a view at a phase, and asks for all numbers in it.
func (a *asker) frame(t *testing.T, view, phase string) {
	t.Helper()
	a.at(t, fmt.Sprintf("view network; goto 7; phase %s; view %s", phase, view))
	const sentence = 2 // the row under the track
	values := map[explain.Quantity]float64{}
	lines := strings.Split(a.grid.Plain(), "\n")
	for y, line := range lines {
		for _, at := range exactNumbers(line) {
			if at.Y = y; y == sentence || isNotOfTheStep(view, phase, line, at) {
				continue
			}
			text := string([]rune(line)[at.X:at.Right()])
			if says := a.number(text, at, values); says != "" {
				t.Errorf("%s, view %s at %s: %s %s:\n%s", a.session, view, phase, text, says, line)
			}
		}
	}
	for q := range values {
		if says := a.ask(q); says != "" {
			t.Errorf("%s, view %s at %s: %s", a.session, view, phase, says)
		}
	}
}

// ask asks for a number with a line, if it was not asked for before. It returns what is wrong, ""
// for nothing.
func (a *asker) ask(q explain.Quantity) string {
	if a.asked[q] {
		return ""
	}
	a.asked[q] = true
	m := a.desk.Moment()
	line := desk.ExplainLine(&m, q)
	r := a.desk.Finish(a.desk.Do(line))
	if now := a.desk.Moment(); r.Err != nil || now.Focus != q {
		return fmt.Sprintf("%q explains %+v, not %+v, and says %q", line, now.Focus, q, r.Message)
	}
	return ""
}

// number asks for a number. It returns what is wrong with it, "" for nothing.
func (a *asker) number(text string, at grid.Rect, values map[explain.Quantity]float64) string {
	of, ok := a.quantityAt(at.X+at.W/2, at.Y)
	if !ok {
		return "is no quantity"
	}
	m, q := a.desk.Moment(), of.Quantity
	switch reached := desk.HasReached(&m, q); {
	case !reached && of.Within: // A part of a formula may be there before its result.
		return ""
	case !reached:
		return fmt.Sprintf("is %+v, which is not worked out", q)
	}
	if _, known := values[q]; !known {
		values[q] = m.Explain(q).Result.Value
	}
	if v := values[q]; !of.Within && !a.writes(text, v) && !a.writes(text, -v) {
		return fmt.Sprintf("is explained as %v of %+v", v, q)
	}
	return ""
}

// quantityAt returns the uppermost number that is recorded for a cell. In the mode of the paths
// a click goes to the number on its path.
func (m *Model) quantityAt(x, y int) (of paint.Target, ok bool) {
	for _, h := range m.hits {
		if h.Target.Kind == paint.QuantityTarget && h.Rect.Contains(x, y) {
			of, ok = h.Target, true
		}
	}
	return of, ok
}

// isNotOfTheStep reports whether a number stands where numbers are those of no step.
func isNotOfTheStep(view, phase, line string, at grid.Rect) bool {
	before := string([]rune(line)[:at.X])
	switch view {
	case "curves": // The lines end in an epoch that lies ahead.
		return slices.Contains([]string{"x", "z1", "a2"}, phase)
	case "surface": // What the weights after the step answer.
		return phase == "update" && (strings.HasSuffix(before, " ŷ ") || strings.HasSuffix(before, " ŷ now "))
	default:
		return false
	}
}

// exactNumbers returns where a row writes numbers in four digits, as those of a step are.
func exactNumbers(row string) (list []grid.Rect) {
	for _, at := range exactNumber.FindAllStringIndex(row, -1) {
		digits, _, _ := strings.Cut(strings.Trim(row[at[0]:at[1]], "−-"), "e")
		digits = strings.TrimLeft(strings.Replace(digits, ".", "", 1), "0")
		if len(digits) == 4 {
			list = append(list, grid.Rect{X: grid.Width(row[:at[0]]), W: grid.Width(row[at[0]:at[1]]), H: 1})
		}
	}
	return list
}

var exactNumber = regexp.MustCompile(`[−-]?[0-9]+\.[0-9]+(e[−-]?[0-9]+)?`)

// Among the paths of a weight a click on a number asks why at once, and leaving comes back to the
// same weight.
func TestAClickAmongPathsAsksWhy(t *testing.T) {
	m := newModel(t, sessiontest.Line(t, "diabetes"))
	for _, kind := range []explain.Kind{explain.Input, explain.Activation, explain.Delta, explain.Gradient} {
		m.at(t, "goto 7; view network; paths h1 bmi")
		was := m.desk.Moment().Selection
		list := m.quantityHits()
		i := slices.IndexFunc(list, func(h paint.Hit) bool { return h.Target.Quantity.Kind == kind })
		if i < 0 {
			t.Fatalf("there is no number of kind %d in\n%s", kind, m.grid.Plain())
		}
		q := list[i].Target.Quantity
		m.clickOn(&list[i])
		if trail := m.desk.Moment().Trail; trail == nil || trail.Present().Number != q {
			t.Fatalf("a click on %+v follows %+v, and says %q", q, trail, m.said.text)
		}
		m.at(t, "leave")
		if now := m.desk.Moment().Selection; now != was {
			t.Errorf("after %+v it is %+v that is selected, not %+v", q, now, was)
		}
	}
}
