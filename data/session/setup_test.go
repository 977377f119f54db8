package session_test

import (
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data"
	"backstep/data/session"
)

// csvSetup resolves a session on rows in a temporary file.
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

const (
	numberRows = "x,z (cm),w,y\n1,2,0,3\n2,3,1,5\n3,1,1,4\n4,0,0,3\n"
	binaryRows = "x,z (cm),w,y\n1,2,a,0\n2,3,b,1\n3,1,c,0\n4,0,d,-0\n"
	wordRows   = "x,z (cm),w,y\n1,2,0,no\n2,3,1,yes\n3,1,1,maybe\n4,0,0,no\n"
)

// keptRows are sessions on a file with the header x, z (cm), w, y and the target y,
// each with a change of settings. Without the file the change gives what it gives with
// the file.
var keptRows = []struct{ name, rows, flags, change string }{
	{"other weights", binaryRows, "--features x,z --loss mse", "--seed 7"},
	{"another rate", wordRows, "", "--lr 0.5"},
	{"other scaling", numberRows, "", "--scale standard"},
	{"a test part", numberRows, "", "--test-fraction 0.5"},
	{"classes as before", numberRows, "--loss cross-entropy", "--init he-uniform"},
	{"a loss of classes for words", wordRows, "--loss mse", "--loss cross-entropy"},
	{"a loss of numbers for two classes", binaryRows, "--features x --loss bce", "--loss mse"},
	{"a loss that the output is not for", numberRows, "", "--loss cross-entropy"},
	{"fewer features", numberRows, "", "--features z,x"},
	{"features in another order", wordRows, "", "--features w,z,x"},
	{"a feature that is the target", numberRows, "", "--features y,x"},
	{"a feature that is not there", numberRows, "", "--features v"},
	{"a feature that was not read", numberRows, "--features x", "--features x,z"},
	{"all features", numberRows, "--features x", "--features x,z,w"},
	{"another target", numberRows, "", "--target z"},
	{"a target of two classes", numberRows, "", "--target w --features x"},
	{"a target of classes, asked for", numberRows, "--loss cross-entropy", "--target x --loss cross-entropy"},
	{"the target as a feature", numberRows, "--features x,w", "--features y --target x"},
	{"words as a feature", wordRows, "", "--target x"},
	{"a target that was not read", numberRows, "--features x", "--target z"},
}

// TestRowsThatWereReadAreKept changes a setup whose file is gone, and compares it with
// what its session becomes with the file.
func TestRowsThatWereReadAreKept(t *testing.T) {
	for _, c := range keptRows {
		t.Run(c.name, func(t *testing.T) {
			setup, path := csvSetup(t, c.rows, parseFlags(c.flags)...)
			again := *setup.Session
			var want *session.Setup
			wrong := again.Override(parseFlags(c.change)...)
			if wrong == nil {
				want, wrong = again.Resolve()
			}
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			got, _, err := setup.With(parseFlags(c.change)...)
			switch {
			case wrong != nil:
				if err == nil || err.Error() != wrong.Error() {
					t.Errorf("it says %v, want %v", err, wrong)
				}
			case err != nil:
				t.Fatal(err)
			default:
				sameSetup(t, got, want)
			}
		})
	}
}

// sameSetup compares what two setups learn from, and how.
func sameSetup(t rapid.TB, got, want *session.Setup) {
	t.Helper()
	if summary(got) != summary(want) || content(got.Session) != content(want.Session) {
		t.Errorf("\n got %s\nwant %s", summary(got), summary(want))
	}
	for name, pair := range map[string][2]any{
		"set": {open(got.Set), open(want.Set)}, "samples": {got.TrainSamples, want.TrainSamples}, "test samples": {got.TestSamples, want.TestSamples},
		"weights": {got.Initial, want.Initial}, "names": {got.Names, want.Names}, "scaling": {got.Scaling, want.Scaling},
		"classes": {got.Classes, want.Classes}, "raw rows": {got.Raw, want.Raw},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%s: other %s", summary(got), name)
		}
	}
}

// open returns the exported fields of a set.
func open(set *data.Set) (fields []any) {
	v := reflect.ValueOf(*set)
	for i := range v.NumField() {
		if v.Type().Field(i).IsExported() {
			fields = append(fields, v.Field(i).Interface())
		}
	}
	return fields
}

// TestAFileThatHasChangedIsRefused asks for the file in another form.
func TestAFileThatHasChangedIsRefused(t *testing.T) {
	for name, c := range map[string]struct{ rows, want string }{
		"the same":         {numberRows, ""},
		"written anew":     {strings.ReplaceAll(numberRows, ",2,", ",2.0,"), "has changed since it was read: open it anew"},
		"another number":   {strings.Replace(numberRows, "1,2,0,3", "1,2,0,4", 1), "has changed since it was read: open it anew"},
		"another row":      {numberRows + "5,5,5,5\n", "has changed since it was read: open it anew"},
		"a column is gone": {"z (cm),y\n1,2\n2,3\n3,4\n4,5\n", "has changed since it was read: open it anew"},
		"no longer a CSV":  {"\x00", "it holds bytes of value 0"},
	} {
		t.Run(name, func(t *testing.T) {
			setup, path := csvSetup(t, numberRows, parseFlags("--features x")...)
			if err := os.WriteFile(path, []byte(c.rows), 0o600); err != nil {
				t.Fatal(err)
			}
			got, _, err := setup.With(session.Given{Flag: "features", Value: "z"}, session.Given{Flag: "decimal", Value: "point"})
			switch {
			case c.want == "" && err != nil:
				t.Error(err)
			case c.want == "" && got.Set.Raw[1][0] != 3:
				t.Errorf("the feature is %v", got.Set.Raw)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("it says %v, want %s", err, c.want)
			}
		})
	}
}

// TestAFileThatIsNamedIsRead changes the file under the setup.
func TestAFileThatIsNamedIsRead(t *testing.T) {
	setup, path := csvSetup(t, numberRows)
	flags := []session.Given{{Flag: "csv", Value: path}, {Flag: "target", Value: "y"}}
	if _, effect, err := setup.With(flags...); err != nil || effect != session.Shown {
		t.Errorf("on the same rows: %v, %v", effect, err)
	}
	if err := os.WriteFile(path, []byte(numberRows+"5,5,5,5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	other, effect, err := setup.With(flags...)
	if err != nil || effect != session.StartsOver || other.Set.Len() != 5 {
		t.Errorf("on other rows: %v, %v", effect, err)
	}
}

// TestSetupsShareTheirRows checks what is not copied.
func TestSetupsShareTheirRows(t *testing.T) {
	setup, _ := csvSetup(t, numberRows)
	other, _, err := setup.With(parseFlags("--lr 0.5 --optimizer adam --hidden 3")...)
	if err != nil {
		t.Fatal(err)
	}
	if other.Set != setup.Set || &other.TrainSamples.X[0] != &setup.TrainSamples.X[0] || &other.TrainSamples.Y[0] != &setup.TrainSamples.Y[0] {
		t.Error("the rows are copied")
	}
}

// TestWithIsWhatResolvingGives changes a setup and its session, and compares them.
func TestWithIsWhatResolvingGives(t *testing.T) {
	for _, c := range append(changes, []struct{ flags, effect, label string }{
		{"--data.seed 3", "starts over", "data seed 3"},
		{"--data digits --loss mse", "starts over", "digits"},
	}...) {
		before := moons(t)
		got, _, err := before.With(parseFlags(c.flags)...)
		if err != nil {
			t.Fatalf("%s: %v", c.flags, err)
		}
		s := *before.Session
		if err := s.Override(parseFlags(c.flags)...); err != nil {
			t.Fatal(err)
		}
		want, err := s.Resolve()
		if err != nil {
			t.Fatal(err)
		}
		sameSetup(t, got, want)
	}
}

// TestASetOfNumbersThatAreClassesStaysOne changes the loss of digits, a set whose file
// has its classes as numbers.
func TestASetOfNumbersThatAreClassesStaysOne(t *testing.T) {
	digits, err := overridden("data.source = \"digits\"", "")
	if err != nil {
		t.Fatal(err)
	}
	if got, _, err := digits.With(session.Given{Flag: "loss", Value: "mse"}); err != nil || got.Set != digits.Set {
		t.Errorf("it says %v", err)
	}
}

// TestClassesOfAStep reads targets and outputs of the samples of one step.
func TestClassesOfAStep(t *testing.T) {
	setup, _ := csvSetup(t, wordRows)
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	step := trainer.Record()
	for s, row := range step.Samples {
		class, ok := setup.Class(step, step.Y, s)
		if want := []string{"no", "yes", "maybe", "no"}[setup.Train[row]]; !ok || setup.Set.Target.Classes[class] != want {
			t.Errorf("sample %d is class %d, %v, want %s", s+1, class, ok, want)
		}
	}
	outputs := make([]float64, len(step.Y))
	last := step.N() - 1
	outputs[step.At(2, last)], outputs[step.At(1, 0)] = 1, math.NaN()
	if class, ok := setup.Class(step, outputs, last); class != 2 || !ok {
		t.Errorf("the third output is the largest: class %d, %v", class, ok)
	}
	if _, ok := setup.Class(step, outputs, 0); ok {
		t.Error("an output that is not a number is a class")
	}

	setup, _ = csvSetup(t, numberRows)
	if _, ok := setup.Class(step, step.Y, 0); ok {
		t.Error("a target that is a number is a class")
	}
}
