package landscape

import (
	"fmt"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/view/viewtest"
)

// Steps that are replayed are those that training took, whatever was changed between them.
func TestStepsAcrossForksAreThoseOfTraining(t *testing.T) {
	for _, change := range []string{"set lr 20", "set optimizer adam", "set batch 2", "edit h1 bmi 3"} {
		v := New()
		s := viewtest.Open(t, sessiontest.Line(t, "diabetes"), viewtest.Terminal{W: 120, H: 36}, v)
		s.Do("goto 4; " + change + "; goto 12")
		s.Frame()
		m := s.Moment()
		plane, places := v.plane(m), v.result.Of(m.Training()).places
		if len(places) < 4 {
			t.Errorf("%s: %d steps are replayed", change, len(places))
		}
		for _, place := range places {
			s.Do("goto 0", fmt.Sprintf("%d step", place.Step))
			m, a := s.Moment(), s.Moment().Config().Architecture
			if x, y := plane.Across.In(a, m.Parameters()), plane.Up.In(a, m.Parameters()); x != place.X || y != place.Y {
				t.Errorf("%s: after step %d the weights are %v and %v, replayed %v and %v", change, place.Step, x, y, place.X, place.Y)
			}
		}
	}
}
