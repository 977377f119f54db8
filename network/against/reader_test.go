package against

import (
	"errors"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
)

// read returns all records of a text about a network of two layers.
func read(text string) (list []*Record, err error) {
	r := NewReader(strings.NewReader(text), 2)
	for {
		record, err := r.Next()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return list, err
		}
		list = append(list, record)
	}
}

// The same numbers are read in every usual form.
func TestForms(t *testing.T) {
	for _, text := range []string{
		`{"layers": [{"z": [[1, 2], [3, 4]]}, {"z": [[5], [6]]}]}`,
		`{"z1": [[1, 2], [3, 4]], "z2": [[5], [6]]}`,
		`{"Z_1": [["1", 2.0], [3e0, "4"]], "z2": [[5], [6]], "note": {"z1": "no", "deep": [[[{}]]]}, "ok": true}`,
		`{"z": [[[1, 2], [3, 4]], [[5], [6]]]}`,
		"\ufeff" + `{"format": "mine", "session": {"x": [1, {"y": null}]}}` + "\r\n\r\n" + `{"z1": [[1, 2], [3, 4]], "z2": [[5], [6]]}` + "\r\n",
	} {
		list, err := read(text)
		if err != nil || len(list) != 1 || len(list[0].Fields) != 2 {
			t.Errorf("%s: %d records, %v", text, len(list), err)
			continue
		}
		for i, want := range [][]float64{{1, 2, 3, 4}, {5, 6}} {
			if f := list[0].Fields[i]; f.Kind != Sum || f.Layer != i+1 || !slices.Equal(f.Values, want) {
				t.Errorf("%s: field %d is %+v", text, i, f)
			}
		}
	}
}

func TestWhatPythonWrites(t *testing.T) {
	list, err := read(`{"z1": [[NaN, Infinity, -Infinity, null, "NaN", "-inf"]]}`)
	if err != nil {
		t.Fatal(err)
	}
	v := list[0].Fields[0].Values
	if !math.IsNaN(v[0]) || !math.IsInf(v[1], 1) || !math.IsInf(v[2], -1) || !math.IsNaN(v[3]) || !math.IsNaN(v[4]) || !math.IsInf(v[5], -1) {
		t.Errorf("read are %v", v)
	}
}

// Activations that begin with a⁰ are those of the layers after it.
func TestActivationsFromTheInputsOn(t *testing.T) {
	list, err := read(`{"a": [[[1, 2]], [[3, 4]], [[5]]], "samples": [0]}`)
	if err != nil || len(list[0].Fields) != 3 {
		t.Fatal(list, err)
	}
	f := list[0].Fields
	if f[0].Kind != Inputs || f[1].Kind != Activation || f[1].Layer != 1 || f[2].Layer != 2 {
		t.Errorf("read are %+v", f)
	}
}

// What cannot be read is said with its line, and in one line.
func TestWhatCannotBeRead(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "no step in it",
		"\n\n":                               "no step in it",
		"{\n":                                "does not end on this line",
		`{"z1": [[1, 2], [3]]}`:              "z1 of layer 1: one row has 2 numbers, another 1",
		`{"z1": [[1, 2], 3]}`:                "z1 of layer 1: a number stands beside lists",
		`{"z1": [1, [2]]}`:                   "z1 of layer 1: a list of numbers stands beside numbers",
		`{"z1": [one]}`:                      `"one" stands where a number is wanted`,
		`{"hello": 1}`:                       "nothing is known here",
		`[1, 2]`:                             "a list stands where an object is wanted",
		`{"z1": 1} {"z1": 2}`:                "stands where the end of the line is wanted",
		"\x00\x01":                           "this is no text",
		"\xff\xfe{\x00":                      "this is no text",
		strings.Repeat("[", 1e6):             "a list stands where",
		`{"q": ` + strings.Repeat("[", 1e6):  "too deep",
		`{"z1": ` + strings.Repeat("[", 1e6): "too deep",
		`{"z1": [` + strings.Repeat("1", 1000) + `]}`: "stands where a number is wanted",
	} {
		_, err := read(text)
		var wrong *Error
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), want) || len(err.Error()) > 300 {
			t.Errorf("%.40q: %v, want %q", text, err, want)
		}
	}
}

// A line without an end is not read into memory.
func TestALineThatIsTooLong(t *testing.T) {
	r := NewReader(io.MultiReader(strings.NewReader(`{"z1": [`), zeros{}), 2)
	if _, err := r.Next(); err == nil || !strings.Contains(err.Error(), "longer than") {
		t.Error(err)
	}
	if cap(r.buf) > 4*mostBytes {
		t.Errorf("%d bytes are kept", cap(r.buf))
	}
}

// zeros is a file that never ends.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = "0,"[i%2]
	}
	return len(b), nil
}

func FuzzReader(f *testing.F) {
	for _, text := range []string{
		`{"format": "backstep-trace/1", "session": {}}`, `{"step": 1, "layers": [{"z": [[1, 2]], "a": [[NaN]]}], "loss": "0.5"}`,
		`{"W": [[[1]], [[2]]], "dW1": -1e-7, "samples": [0, 1]}`, "\ufeff{\"a\": [[[]]]}\n{}", `{"z1": [[1, 2], [3]]}`, `{"a\u0030": [null]}`,
	} {
		f.Add([]byte(text), uint8(1))
	}
	f.Fuzz(func(t *testing.T, text []byte, hidden uint8) { // A network has an output layer too.
		r := NewReader(strings.NewReader(string(text)), int(hidden)+1)
		for {
			record, err := r.Next()
			if err != nil {
				if strings.ContainsAny(err.Error(), "\n\x1b") {
					t.Errorf("%q is not one line", err)
				}
				return
			}
			numbers := 0
			for _, field := range record.Fields {
				product := 1
				for _, n := range field.Shape {
					product *= n
				}
				if product != len(field.Values) {
					t.Errorf("%d numbers lie as %v", len(field.Values), field.Shape)
				}
				numbers += len(field.Values)
			}
			if numbers > len(text) {
				t.Errorf("%d numbers of %d bytes", numbers, len(text))
			}
		}
	})
}
