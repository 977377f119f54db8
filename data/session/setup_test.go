package session_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"backstep/data/session"
)

// csvSetup resolves a session on rows in a file of the test's own.
func csvSetup(t *testing.T, rows string, flags ...session.Given) (setup *session.Setup, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "rows.csv")
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	s := &session.Session{}
	if err := s.Override(append([]session.Given{{Flag: "csv", Value: path}, {Flag: "target", Value: "y"}}, flags...)...); err != nil {
		t.Fatal(err)
	}
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	return setup, path
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
			setup, path := csvSetup(t, c.rows, session.Given{Flag: "loss", Value: c.loss})
			again := *setup.Session
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
			got, _, err := setup.With(c.given)
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
	setup, path := csvSetup(t, "x,z,y\n1,2,3\n2,3,5\n3,1,4\n4,0,3\n")
	again := *setup.Session
	loss := session.Given{Flag: "loss", Value: "cross-entropy"}
	if err := again.Override(loss); err != nil {
		t.Fatal(err)
	}
	_, want := again.Resolve()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, _, err := setup.With(loss); err == nil || want == nil || err.Error() != want.Error() {
		t.Errorf("it says %v, want %v", err, want)
	}
}

func TestAnotherTargetIsReadFromTheFile(t *testing.T) {
	setup, path := csvSetup(t, "x,z,y\n1,2,3\n2,3,5\n")
	other, _, err := setup.With(session.Given{Flag: "target", Value: "z"})
	if err != nil {
		t.Fatal(err)
	}
	if got := other.Names.Inputs; !reflect.DeepEqual(got, []string{"x", "y"}) {
		t.Errorf("the inputs are %v", got)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, _, err := setup.With(session.Given{Flag: "target", Value: "z"}); err == nil {
		t.Error("a file that is gone was read")
	}
}
