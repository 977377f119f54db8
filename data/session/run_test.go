package session_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"backstep/data/session"
)

// csvRun resolves a session on rows in a file of the test's own.
func csvRun(t *testing.T, rows string, flags ...session.Given) (run *session.Run, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "rows.csv")
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	s := &session.Session{}
	if err := s.Override(append([]session.Given{{Flag: "csv", Value: path}, {Flag: "target", Value: "y"}}, flags...)...); err != nil {
		t.Fatal(err)
	}
	run, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	return run, path
}

// TestARunGoesOnWithTheRowsItRead compares what a run becomes without its file
// with what its session becomes on the file.
func TestARunGoesOnWithTheRowsItRead(t *testing.T) {
	const (
		numbers = "x,z,y\n1,2,3\n2,3,5\n3,1,4\n4,0,3\n"
		binary  = "x,z,y\n1,2,0\n2,3,1\n3,1,0\n4,0,-0\n"
		words   = "x,z,y\n1,2,no\n2,3,yes\n3,1,maybe\n4,0,no\n"
	)
	for _, c := range []struct {
		name, rows, loss string
		given            session.Given
	}{
		{"other weights", binary, "mse", session.Given{Flag: "seed", Value: "7"}},
		{"another rate", words, "cross-entropy", session.Given{Flag: "lr", Value: "0.5"}},
		{"other scaling", numbers, "mse", session.Given{Flag: "scale", Value: "standard"}},
		{"a test part", numbers, "mse", session.Given{Flag: "test-fraction", Value: "0.5"}},
		{"classes as before", numbers, "cross-entropy", session.Given{Flag: "init", Value: "he-uniform"}},
		{"a loss of classes for words", words, "mse", session.Given{Flag: "loss", Value: "cross-entropy"}},
		{"a loss of numbers for two classes", binary, "bce", session.Given{Flag: "loss", Value: "mse"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			run, path := csvRun(t, c.rows, session.Given{Flag: "loss", Value: c.loss})
			again := *run.Session
			if err := again.Override(c.given); err != nil {
				t.Fatal(err)
			}
			want, err := again.Resolve()
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			got, err := run.With(c.given)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got.Set, want.Set) || summary(got) != summary(want) || !reflect.DeepEqual(got.TrainSamples, want.TrainSamples) {
				t.Errorf("\n got %s %+v\nwant %s %+v", summary(got), got.Set, summary(want), want.Set)
			}
		})
	}
}

// TestALossThatTakesTheTargetOtherwiseIsRefusedAsItsFileWouldBe changes the loss
// to one that makes classes of numbers, which the output layer is not for.
func TestALossThatTakesTheTargetOtherwiseIsRefusedAsItsFileWouldBe(t *testing.T) {
	run, path := csvRun(t, "x,z,y\n1,2,3\n2,3,5\n3,1,4\n4,0,3\n")
	again := *run.Session
	loss := session.Given{Flag: "loss", Value: "cross-entropy"}
	if err := again.Override(loss); err != nil {
		t.Fatal(err)
	}
	_, want := again.Resolve()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err := run.With(loss); err == nil || want == nil || err.Error() != want.Error() {
		t.Errorf("it says %v, want %v", err, want)
	}
}

func TestAnotherTargetIsReadFromTheFile(t *testing.T) {
	run, path := csvRun(t, "x,z,y\n1,2,3\n2,3,5\n")
	other, err := run.With(session.Given{Flag: "target", Value: "z"})
	if err != nil {
		t.Fatal(err)
	}
	if got := other.InputNames; !reflect.DeepEqual(got, []string{"x", "y"}) {
		t.Errorf("the inputs are %v", got)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err := run.With(session.Given{Flag: "target", Value: "z"}); err == nil {
		t.Error("a file that is gone was read")
	}
}
