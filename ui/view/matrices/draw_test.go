package matrices

import (
	"slices"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/paint/matrix"
	"backstep/ui/view/viewtest"
)

// open opens a session in the view of the matrices, by unit.
func open(t *testing.T, line string) *viewtest.Screen {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: 80, H: 24}, New())
	s.Do("by unit")
	return s
}

// after returns the moment to which a line leads.
func after(s *viewtest.Screen, line string) desk.Moment {
	s.Do(line)
	return s.Desk().Moment()
}

// unitsOf returns the moments of a step, each with one more unit reached.
func unitsOf(s *viewtest.Screen, step int) []desk.Moment {
	var moments []desk.Moment
	for m := after(s, "goto 0"); m.Position.Step < step || !m.Updated(); {
		m = after(s, "next")
		if m.Position.Step == step {
			moments = append(moments, m)
		}
	}
	return moments
}

// painted draws a moment. It returns the painter, the text of the frame, and the texts
// that were drawn.
func painted(m *desk.Moment, w, h int) (p paint.Painter, shown string, texts []string) {
	f := grid.NewFrame(w, h, grid.Braille)
	f.Watch(func(text string, _ grid.Rect) { texts = append(texts, text) })
	p = paint.New(f.Region(), paint.Look{Format: number.Default(), Plain: true, Colourless: true, NoGhosts: true}, m, &paint.Hits{})
	New().Draw(p)
	return p, f.Plain(), texts
}

// inFocus returns the text of the number in focus of a moment.
func inFocus(m *desk.Moment) string {
	return "[" + number.Default().Trim(m.Explanation.Result.Value) + "]"
}

// Wide matrices are shown around the number in focus.
func TestTheWindowOfAWideMatrixFollowsTheFocus(t *testing.T) {
	s := open(t, "iris --hidden 40 --batch 60")
	for m := after(s, "next; sample 50"); !m.Updated(); m = after(s, "next") {
		_, shown, _ := painted(&m, 100, 24)
		if !strings.Contains(shown, inFocus(&m)) {
			t.Fatalf("at %+v %s is not in focus as %s:\n%s", m.Position, m.Explanation.Title, inFocus(&m), shown)
		}
	}
}

// Numbers that the position has not reached are dots, and no others are.
func TestNumbersAheadAreDots(t *testing.T) {
	for _, line := range []string{"diabetes", "iris --hidden 5,4 --batch 7", "xor --optimizer adam --no-bias true"} {
		for _, m := range unitsOf(open(t, line), 2) {
			p, shown, texts := painted(&m, 250, 400) // Room for every entry.
			if slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, "NaN") }) {
				t.Fatalf("at %+v a number ahead is drawn:\n%s", m.Position, shown)
			}
			dots := 0
			for _, text := range texts {
				if text == p.Format.Dot() || text == "[·]" {
					dots++
				}
			}
			if ahead := entriesAhead(drawing{p}.maker()); dots != ahead {
				t.Fatalf("at %+v there are %d dots for %d numbers ahead:\n%s", m.Position, dots, ahead, shown)
			}
		}
	}
}

// entriesAhead returns the number of entries of all equations that are not reached.
func entriesAhead(p maker) int {
	n := 0
	for _, e := range all(p) {
		for _, t := range e.Terms {
			if t.Matrix != nil {
				n += ahead(t.Matrix)
			}
		}
		if e.Under != nil {
			n += ahead(e.Under.Matrix)
		}
	}
	return n
}

// all returns the equation at work and all others.
func all(p maker) []*matrix.Equation {
	list := []*matrix.Equation{p.atWork()}
	for _, s := range p.sections() {
		list = append(list, s.equations...)
	}
	return list
}

// ahead returns the number of entries of a matrix that are not reached.
func ahead(m *matrix.Matrix) (n int) {
	for i := range m.Rows.Size {
		for j := range m.Cols.Size {
			if !m.At(i, j).Reached {
				n++
			}
		}
	}
	return n
}

// The numbers ahead make no difference to the view in any phase. A step that is known
// completely is drawn like the masked one of the moment.
func TestNothingAheadIsDrawn(t *testing.T) {
	moments := unitsOf(open(t, "diabetes --batch 3"), 1)
	whole := moments[len(moments)-1].Step
	phases := map[stepper.Kind]bool{}
	for _, m := range moments {
		phases[m.Phase().Kind] = true
		_, masked, _ := painted(&m, 120, 80)
		m.Step = whole
		if _, known, _ := painted(&m, 120, 80); known != masked {
			t.Fatalf("at %+v the view shows\n%s\nand if all is known\n%s", m.Position, masked, known)
		}
	}
	if len(phases) != int(stepper.Update) {
		t.Errorf("the step has %d kinds of phases, want %d", len(phases), int(stepper.Update))
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, line := range []string{"diabetes", "moons --hidden 8,8,8,8,8,8", "digits --hidden 32"} {
		b.Run(line, func(b *testing.B) {
			s := viewtest.Open(b, sessiontest.Line(b, line), viewtest.Terminal{W: 80, H: 24}, New())
			s.Do("by phase", "goto 2", "phase d1")
			m := s.Desk().Moment()
			f := grid.NewFrame(200, 55, grid.Braille)
			p := paint.New(f.Region(), paint.Look{Format: number.Default()}, &m, &paint.Hits{})
			for b.Loop() {
				New().Draw(p)
			}
		})
	}
}
