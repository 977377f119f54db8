package cli

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// folder has sessions, and the traces of PyTorch for them.
const folder = "../../data/session/testdata/oracle"

// traced is a trace read back.
type traced struct {
	session map[string]any
	steps   []map[string]any
}

// readTrace runs trace, and returns what it prints.
func readTrace(t *testing.T, args ...string) traced {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(ok(t, append([]string{"trace"}, args...)...), "\n"), "\n")
	var header struct {
		Format  string
		Session map[string]any
	}
	if err := json.Unmarshal([]byte(lines[0]), &header); err != nil {
		t.Fatal(err)
	}
	if header.Format != "backstep-trace/1" {
		t.Fatalf("the format is %q", header.Format)
	}
	read := traced{session: header.Session}
	for _, line := range lines[1:] {
		var step map[string]any
		if err := json.Unmarshal([]byte(line), &step); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		read.steps = append(read.steps, step)
	}
	return read
}

// numbers lists the numbers of the steps.
func (r traced) numbers() []int {
	var list []int
	for _, s := range r.steps {
		list = append(list, int(s["step"].(float64)))
	}
	return list
}

func TestTraceIsThatOfPyTorch(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(folder, "*.json"))
	if len(files) < 10 {
		t.Fatalf("there are only %d traces", len(files))
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".json"), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var want struct {
				Steps, Every int
				Records      []map[string]any
			}
			if err := json.Unmarshal(text, &want); err != nil {
				t.Fatal(err)
			}
			tolerance := 1e-12
			if strings.Contains(name, "long-run") {
				tolerance = 1e-9
			}
			got := readTrace(t, strings.TrimSuffix(name, "json")+"toml", "--steps", strconv.Itoa(want.Steps), "--every", strconv.Itoa(want.Every))
			if len(got.steps) != len(want.Records) {
				t.Fatalf("%d steps, want %d", len(got.steps), len(want.Records))
			}
			for i := range want.Records {
				agree(t, "line "+strconv.Itoa(i+2), got.steps[i], want.Records[i], tolerance)
			}
		})
	}
}

// agree compares the fields that the wanted value has, with a tolerance for numbers that
// is absolute, or relative above 1.
func agree(t *testing.T, where string, got, want any, tolerance float64) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		g, _ := got.(map[string]any)
		for key, w := range want {
			agree(t, where+"."+key, g[key], w, tolerance)
		}
	case []any:
		g, isList := got.([]any)
		if !isList || len(g) != len(want) {
			t.Fatalf("%s is %v, want %v", where, got, want)
		}
		for i := range want {
			agree(t, where+"["+strconv.Itoa(i)+"]", g[i], want[i], tolerance)
		}
	case float64:
		g, isNumber := got.(float64)
		if !isNumber || !(math.Abs(g-want) <= tolerance*max(1, math.Abs(want))) {
			t.Errorf("%s is %v, want %v", where, got, want)
		}
	default:
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is %v, want %v", where, got, want)
		}
	}
}

func TestTraceKeepsEveryKth(t *testing.T) {
	for _, c := range []struct {
		args string
		want []int
	}{
		{"", []int{1}},
		{"--batch 1", []int{1, 2, 3, 4}},
		{"--epochs 3", []int{1, 2, 3}},
		{"--steps 3 --batch 3", []int{1, 2, 3}},
		{"--steps 7 --every 3", []int{1, 3, 6, 7}},
		{"--steps 6 --every 3", []int{1, 3, 6}},
		{"--steps 5 --every 9", []int{1, 5}},
		{"--batch 2 --epochs 2 --every 2", []int{1, 2, 4}},
	} {
		got := readTrace(t, strings.Fields(c.args)...)
		if !reflect.DeepEqual(got.numbers(), c.want) {
			t.Errorf("%s: steps %v, want %v", c.args, got.numbers(), c.want)
		}
		before := 0
		for _, s := range got.steps {
			number := int(s["step"].(float64))
			_, has := s["layers"].([]any)[0].(map[string]any)["weights_before"]
			if want := number == 1 || number != before+1; has != want {
				t.Errorf("%s: that step %d has weights_before is %t", c.args, number, has)
			}
			before = number
		}
	}
}

// TestTraceGoesOn cuts a trace anywhere. The saved session continues with the same lines.
func TestTraceGoesOn(t *testing.T) {
	session := strings.Fields("iris --optimizer adam --batch 40 --shuffle --l2 0.01 --seed 5")
	whole := strings.SplitAfter(ok(t, append([]string{"trace", "--steps", "9"}, session...)...), "\n")
	for cut := 1; cut < 9; cut++ {
		path := filepath.Join(t.TempDir(), "cut.toml")
		ok(t, append([]string{"train", "--steps", strconv.Itoa(cut), "--save", path}, session...)...)
		rest := strings.SplitAfter(ok(t, "trace", path, "--steps", strconv.Itoa(9-cut)), "\n")
		if len(rest) != 9-cut+2 {
			t.Fatalf("cut after %d: %d lines", cut, len(rest))
		}
		// The first line has weights_before, which the uncut trace has not.
		for i, line := range rest[2:] {
			if line != whole[cut+2+i] {
				t.Fatalf("cut after %d: line %d differs", cut, i+3)
			}
		}
		first, want := readStep(t, rest[1]), readStep(t, whole[cut+1])
		agree(t, "the first step", first, want, 0)
	}
}

func readStep(t *testing.T, line string) (step map[string]any) {
	t.Helper()
	if err := json.Unmarshal([]byte(line), &step); err != nil {
		t.Fatal(err)
	}
	return step
}

func TestTraceToTheEndOfTheEpochInProgress(t *testing.T) {
	path := filepath.Join(t.TempDir(), "half.toml")
	ok(t, "train", "--batch", "1", "--steps", "6", "--save", path)
	if got := readTrace(t, path).numbers(); !reflect.DeepEqual(got, []int{7, 8}) {
		t.Errorf("the epoch in progress goes on with %v, want 7 and 8", got)
	}
	if got := readTrace(t, path, "--epochs", "2").numbers(); !reflect.DeepEqual(got, []int{7, 8, 9, 10, 11, 12}) {
		t.Errorf("two epochs go on with %v", got)
	}
}

func TestTraceHeaderIsTheResolvedSession(t *testing.T) {
	got := readTrace(t, "diabetes", "--seed", "3").session
	want := `{
		"title": "diabetes",
		"network": {"inputs": 2, "bias": true, "layers": [{"units": 2, "activation": "sigmoid"}, {"units": 1, "activation": "sigmoid"}]},
		"training": {"loss": "bce", "optimizer": "sgd", "learning_rate": 2, "schedule": "constant", "batch_size": 0, "shuffle": false, "train_biases": true, "l1": 0, "l2": 0},
		"data": {"source": "diabetes", "features": ["bmi", "age"], "target": "diabetes", "scale": "none", "scale_target": "none", "test_fraction": 0,
			"x": [[0.62, 0.45], [0.31, 0.28], [0.88, 0.71], [0.25, 0.6]], "y": [[1], [0], [1], [0]]},
		"init": {"scheme": "uniform", "low": 0, "high": 1, "seed": 3}
	}`
	var wanted map[string]any
	if err := json.Unmarshal([]byte(want), &wanted); err != nil {
		t.Fatal(err)
	}
	drawn := got["init"].(map[string]any)
	for key, shape := range map[string][]int{"weights": {2, 2, 1}, "biases": {2, 2}} {
		if list, _ := drawn[key].([]any); len(list) != 2 || len(list[0].([]any)) != shape[1] {
			t.Errorf("%s are %v", key, drawn[key])
		}
		delete(drawn, key)
	}
	if !reflect.DeepEqual(got, wanted) {
		t.Errorf("the session is %v, want %v", got, wanted)
	}
}

func TestTraceHeaderSaysHowASetIsGenerated(t *testing.T) {
	path := filepath.Join(t.TempDir(), "moons.toml")
	ok(t, "train", "moons", "--steps", "1", "--save", path)
	for _, name := range []string{"moons", path} {
		set := readTrace(t, name).session["data"].(map[string]any)
		if set["samples"] != 200.0 || set["noise"] != 0.1 || set["seed"] != 1.0 {
			t.Errorf("%s: samples %v, noise %v, seed %v", name, set["samples"], set["noise"], set["seed"])
		}
	}
}

func TestTraceHeaderOfASavedSession(t *testing.T) {
	path := filepath.Join(t.TempDir(), "saved.toml")
	ok(t, "train", "xor", "--no-bias", "--optimizer", "adam", "--test-fraction", "0.25", "--batch", "2", "--steps", "3", "--save", path)
	got := readTrace(t, path).session
	state := got["state"].(map[string]any)
	for key, want := range map[string]any{"epoch": 1.0, "step": 3.0, "place": 2.0, "biases": []any{[]any{}, []any{}}, "m_biases": []any{[]any{}, []any{}}} {
		if !reflect.DeepEqual(state[key], want) {
			t.Errorf("state.%s is %v, want %v", key, state[key], want)
		}
	}
	for _, key := range []string{"weights", "m_weights", "s_weights"} {
		if list, _ := state[key].([]any); len(list) != 2 {
			t.Errorf("state.%s is %v", key, state[key])
		}
	}
	set := got["data"].(map[string]any)
	for key, rows := range map[string]int{"x": 3, "y": 3, "test_x": 1, "test_y": 1} {
		if list, _ := set[key].([]any); len(list) != rows {
			t.Errorf("data.%s has %d rows, want %d", key, len(list), rows)
		}
	}
}

func TestTraceHasNoNull(t *testing.T) {
	text := ok(t, "trace", "--no-bias", "--init", "zeros", "--hidden", "0")
	if strings.Contains(text, "null") || !strings.Contains(text, `"grad_biases": [], `) || !strings.Contains(text, `"biases": []`) {
		t.Errorf("lists without numbers are to be []: %s", text)
	}
}

func TestTraceWritesWhatIsNotFinite(t *testing.T) {
	text := ok(t, "trace", "curve", "--lr", "1e200", "--epochs", "6")
	if !strings.Contains(text, `"NaN"`) || !strings.Contains(text, `Infinity"`) {
		t.Error("NaN and infinities are to be strings")
	}
	for line := range strings.Lines(text) {
		if !json.Valid([]byte(line)) {
			t.Fatalf("no JSON: %.200s", line)
		}
	}
}

// failing is a writer that fails after a number of bytes.
type failing struct{ left int }

func (f *failing) Write(b []byte) (int, error) {
	if len(b) > f.left {
		return 0, os.ErrClosed
	}
	f.left -= len(b)
	return len(b), nil
}

func TestFailingOutput(t *testing.T) {
	for _, args := range [][]string{
		{"trace", "--steps", "1000"},
		{"walk", "--epochs", "100"},
		{"train"},
		{"check"},
		{"datasets"},
		{"sessions"},
		{"--version"},
		{"--help"},
		{"help"},
		{"help", "walk"},
		{"completion"},
		{"completion", "bash"},
		{"verify"},
	} {
		for _, left := range []int{0, 100_000} {
			var errs bytes.Buffer
			status := Run(args, strings.NewReader(""), &failing{left}, &errs)
			if small := args[0] != "trace" && args[0] != "walk"; small && left > 0 {
				continue
			}
			if status != 1 || strings.Count(errs.String(), "\n") != 1 {
				t.Errorf("backstep %v on an output that fails after %d bytes: status %d, %q", args, left, status, errs.String())
			}
		}
	}
}
