package surface

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"backstep/data"
	"backstep/data/session/sessiontest"
	"backstep/ui/view"
	"backstep/ui/view/viewtest"
)

func surfaceOf(t *testing.T, line string, moves ...string) *viewtest.Screen {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: 120, H: 36}, New(&view.Scores{}))
	s.Do(moves...)
	return s
}

// Arrows only look; enter makes a moved sample an edit, and undo puts it back.
func TestAMovedSampleIsKept(t *testing.T) {
	s := surfaceOf(t, "diabetes", "epoch; sample 2")
	s.Press("enter")
	s.Says("arrows move it")
	s.Press("right", "right", "up")
	if s.Moment().Run != 1 || !reflect.DeepEqual(s.Moment().Setup.Raw[1], []float64{24.3, 28}) {
		t.Fatal("looking has changed something")
	}
	to := s.Moment().MovedTo
	s.Press("enter")
	m := s.Moment()
	if m.Run != 2 || m.MovedTo != nil {
		t.Fatalf("enter leads to run %d, moved to %v", m.Run, m.MovedTo)
	}
	for i, x := range m.Setup.TrainSamples.X[1] {
		if math.Abs(x-to[i]) > 1e-5 {
			t.Errorf("input %d is %v, was moved to %v", i+1, x, to[i])
		}
	}
	s.Says("bmi of person 2 was 24.3, is ")
	s.Says("u takes it back")
	s.Do("undo")
	if m := s.Moment(); m.Run != 1 || !reflect.DeepEqual(m.Setup.Raw[1], []float64{24.3, 28}) {
		t.Errorf("undo leads to run %d, %v", m.Run, m.Setup.Raw[1])
	}
}

// A new sample stands where the selected one was moved to, with its other inputs, and is
// selected. Test samples never move.
func TestSamplesAreAddedAndRemoved(t *testing.T) {
	s := surfaceOf(t, "iris --hidden 3 --test-fraction 0.2", "epoch; across petal length; upward petal width; sample 3")
	test, was := s.Moment().Setup.TestSamples, s.Moment().Setup.Raw[2]
	n := len(s.Moment().Setup.Train)
	s.Do("move to 500 250")
	s.Press("M")
	m := s.Moment()
	got := m.Setup.Raw[n]
	if m.Samples() != n+1 || m.Row() != n || got[0] != was[0] || got[1] != was[1] || got[2] == was[2] || got[3] == was[3] {
		t.Errorf("%d samples, row %d: %v beside %v", m.Samples(), m.Row(), got, was)
	}
	if class := m.Setup.ValueOf(data.EditTarget, n, 0); class != math.Mod(m.Setup.ValueOf(data.EditTarget, 2, 0)+1, 3) {
		t.Errorf("it is of class %v", class)
	}
	s.Do("new setosa")
	s.Press("N", "X", "delete")
	m = s.Moment()
	if edits := m.Setup.Session.Data.Edits; len(edits) != 5 || m.Samples() != n+1 || !reflect.DeepEqual(m.Setup.TestSamples, test) {
		t.Errorf("%d samples, %v", m.Samples(), edits)
	}
	s.Do("5 undo")
	if m := s.Moment(); m.Run != 1 || m.Samples() != n {
		t.Errorf("undo leads to run %d, %d samples", m.Run, m.Samples())
	}
}

func TestNewSamplesOfNumbers(t *testing.T) {
	s := surfaceOf(t, "curve --hidden 3", "epoch; move right; move right")
	y := s.Moment().Setup.ValueOf(data.EditTarget, s.Moment().Row(), 0)
	s.Press("N")
	m := s.Moment()
	if n := len(m.Setup.Train); m.Setup.ValueOf(data.EditTarget, n-1, 0) != y || m.Run != 2 {
		t.Errorf("run %d, target %v, want %v", m.Run, m.Setup.ValueOf(data.EditTarget, n-1, 0), y)
	}
	for line, want := range map[string]string{"new next": "the target is a number", "move to 1": "from 0 to 1000", "move to 2000 1": "from 0 to 1000"} {
		if r := s.Desk().Finish(s.Desk().Do(line)); r.Err == nil || !strings.Contains(r.Err.Error(), want) {
			t.Errorf("%s: %+v", line, r)
		}
	}
}
