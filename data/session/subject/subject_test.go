package subject_test

import (
	"testing"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/session/subject"
)

// TestScalingLeadsFromRawValuesToInputs looks at a training part that is not the
// whole set.
func TestScalingLeadsFromRawValuesToInputs(t *testing.T) {
	s, _ := session.Builtin("iris")
	if err := s.Override(session.Given{Flag: "scale", Value: "standard"}, session.Given{Flag: "test-fraction", Value: "0.2"}); err != nil {
		t.Fatal(err)
	}
	run, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	of := subject.Of(run)
	if len(of.Raw) != 120 || len(of.Scaling) != 4 {
		t.Fatalf("%d rows and %d scalings, want 120 and 4", len(of.Raw), len(of.Scaling))
	}
	for i, row := range of.Raw {
		for f, raw := range row {
			if x := data.Scaling(of.Scaling[f]).Apply(raw); x != run.TrainSamples.X[i][f] {
				t.Fatalf("sample %d: input %d is %v, but %v of its raw value", i+1, f+1, run.TrainSamples.X[i][f], x)
			}
		}
	}
}
