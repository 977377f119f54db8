package cli

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// object is a JSON object.
type object = map[string]any

// recorded writes what trace prints of a session into a file, after each step was changed,
// and returns its path.
func recordedTrace(t *testing.T, args string, change func(step object)) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(ok(t, strings.Fields("trace "+args)...)) {
		var step object
		if err := json.Unmarshal([]byte(line), &step); err != nil {
			t.Fatal(err)
		}
		if change != nil && step["format"] == nil {
			change(step)
		}
		text, err := json.Marshal(step)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(text, '\n'))
	}
	return file(t, "mine.jsonl", b.String())
}

// layer returns a layer of a step.
func layer(step object, l int) object { return step["layers"].([]any)[l].(object) }

// each replaces the numbers of lists by what is made of them.
func each(v any, of func(float64) float64) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = each(v[i], of)
		}
	case float64:
		return of(v)
	}
	return v
}

// What trace prints agrees, of networks of every kind, also where training diverges.
func TestATraceAgreesWithItself(t *testing.T) {
	for _, args := range []string{
		"diabetes", "iris --hidden 8,6 --batch 16 --shuffle --optimizer adam", "xor --no-bias --optimizer nesterov", "mazur",
		"curve --activation relu --lr 10 --hidden 3", "iris --hidden 0 --l2 0.1", "iris --loss bce --hidden 3",
		"diabetes --batch 1 --schedule step --decay-every 1", "curve --lr 1e200 --activation relu",
	} {
		path := recordedTrace(t, args+" --epochs 3", nil)
		r := command(append(strings.Fields("check "+args), "--against", path)...)
		if r.status != 0 || !strings.Contains(r.out, " agree.\n") {
			t.Errorf("%s: status %d, %s%s", args, r.status, r.out, r.err)
		}
	}
}

// What a wrong program gives is found where it begins, and its mistake is named.
func TestMistakesAreNamed(t *testing.T) {
	minus := func(v float64) float64 { return -v }
	for _, c := range []struct {
		name, where, mistake string
		change               func(step object)
	}{
		{"sign", "step 1, layer 2, δ of y, person 1", "y − ŷ for ŷ − y", func(s object) { each(layer(s, 1)["delta"], minus); delete(layer(s, 1), "weights") }},
		{"sum", "step 1, layer 2, gradient of h1 → y", "sum for mean", func(s object) {
			each(layer(s, 1)["grad_weights"], func(v float64) float64 { return 4 * v })
			delete(layer(s, 1), "weights")
			delete(layer(s, 0), "weights")
			delete(layer(s, 1), "biases")
			delete(layer(s, 0), "biases")
		}},
		{"slope", "step 1, layer 1, δ of h1, person 1", "slope left out", func(s object) {
			delta, a := layer(s, 0)["delta"].([]any), layer(s, 0)["a"].([]any)
			for i := range delta {
				for j := range delta[i].([]any) {
					f := a[i].([]any)[j].(float64)
					delta[i].([]any)[j] = delta[i].([]any)[j].(float64) / (f * (1 - f))
				}
			}
		}},
		{"added", "step 1, layer 1, new bmi → h1", "added, not subtracted", func(s object) {
			w, g := layer(s, 0)["weights"].([]any), layer(s, 0)["grad_weights"].([]any)
			for i := range w {
				for j := range w[i].([]any) {
					w[i].([]any)[j] = w[i].([]any)[j].(float64) + 4*g[i].([]any)[j].(float64)
				}
			}
		}},
	} {
		r := command("check", "--against", recordedTrace(t, "diabetes --steps 2", c.change))
		if r.status != 1 || !strings.Contains(r.out, c.where+".\n") || !strings.Contains(r.out, "gives it: "+c.mistake) || !strings.Contains(r.err, "mine.jsonl:2: "+c.where+" is ") {
			t.Errorf("%s: status %d\n%s%s", c.name, r.status, r.out, r.err)
		}
	}
}

// What is only written differently is said, and is no difference.
func TestOtherCustoms(t *testing.T) {
	for _, c := range []struct {
		name, says string
		change     func(step object)
	}{
		{"transposed", "grad_weights of layer 1 is transposed: 2 × 4 (from × to) is wanted", func(s object) {
			rows := layer(s, 0)["grad_weights"].([]any)
			turned := make([]any, len(rows[0].([]any)))
			for j := range turned {
				for i := range rows {
					column, _ := turned[j].([]any)
					turned[j] = append(column, rows[i].([]any)[j])
				}
			}
			layer(s, 0)["grad_weights"] = turned
		}},
		{"1/n", "δ has 1/n in it", func(s object) {
			for l := range 2 {
				each(layer(s, l)["delta"], func(v float64) float64 { return v / 4 })
			}
		}},
		{"sums", "the gradients are sums", func(s object) {
			for l := range 2 {
				each(layer(s, l)["grad_weights"], func(v float64) float64 { return 4 * v })
				each(layer(s, l)["grad_biases"], func(v float64) float64 { return 4 * v })
			}
		}},
		{"before", "recorded before the update", func(s object) {
			for l := range 2 {
				at := layer(s, l)
				at["weights"], at["biases"] = at["weights_before"], at["biases_before"]
			}
		}},
		{"float32", "agree to about 5 digits", func(s object) {
			for l := range 2 {
				for _, numbers := range layer(s, l) {
					each(numbers, func(v float64) float64 { return float64(float32(v)) })
				}
			}
		}},
		{"from 0", "agree.", func(s object) { s["step"] = s["step"].(float64) - 1 }},
		{"no steps", "agree.", func(s object) { delete(s, "step"); delete(s, "samples") }},
		{"another order", "agree.", func(s object) {
			s["samples"] = []any{1, 0, 2, 3}
			for l := range 2 {
				for _, name := range []string{"z", "a", "delta"} {
					rows := layer(s, l)[name].([]any)
					rows[0], rows[1] = rows[1], rows[0]
				}
			}
		}},
	} {
		r := command("check", "xor", "--against", recordedTrace(t, "xor --steps 1", c.change))
		if r.status != 0 || !strings.Contains(r.out, c.says) {
			t.Errorf("%s: status %d\n%s%s", c.name, r.status, r.out, r.err)
		}
	}
}

// A file that cannot be understood is one line with its place; nothing in it reaches the
// terminal as it is.
func TestFilesThatAreNotUnderstood(t *testing.T) {
	start := ok(t, "trace", "--steps", "1")
	for text, want := range map[string]string{
		"":                             "mine.jsonl: there is no step in it",
		"{\"z1\": [[1]]}\n":            "mine.jsonl:1: z1 is 1 × 1, where 4 × 2 (samples × units) is wanted",
		"{\"z3\": [[1]]}\n":            "mine.jsonl:1: z3: the network has no such layer",
		start + "{\"loss\": \x1b[31m}": "mine.jsonl:3: ",
		"{\"step\": 5, \"loss\": 1}\n{\"step\": 2, \"loss\": 1}": "step 5",
		"{\"samples\": [7], \"loss\": 1}":                        "this batch has the rows 7, where 0 1 2 3 are wanted",
		"{\"step\": 9e9, \"loss\": 1}":                           "step 9000000000 stands where step 1 is wanted",
	} {
		r := command("check", "--against", file(t, "mine.jsonl", text))
		if r.status == 0 || !strings.Contains(r.err, want) || strings.Count(r.err, "\n") != 1 || strings.Contains(r.out+r.err, "\x1b") {
			t.Errorf("%.60q: status %d, %s%s", text, r.status, r.out, r.err)
		}
	}
	if r := command("check", "--against", t.TempDir()); r.status != 2 {
		t.Errorf("a folder: status %d, %s", r.status, r.err)
	}
	if r := command("check", "--against", file(t, "a", "{}"), "--tolerance", "1"); r.status != 2 {
		t.Errorf("two ways at once: status %d, %s", r.status, r.err)
	}
}

// The page on recording names the fields that are read, and commands that work.
func TestThePageOnRecording(t *testing.T) {
	page, err := os.ReadFile("../../docs/record.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"backstep trace diabetes --steps 1", "backstep check --against mine.jsonl diabetes", `"W": [[[…]], [[…]]]`} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page does not have %q", want)
		}
	}
}
