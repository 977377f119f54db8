package cli

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"backstep/data/session/verify"
)

func TestVerifyPrintsTheReport(t *testing.T) {
	golden(t, "verify-mazur", ok(t, "verify", "mazur"))
	golden(t, "verify-ai-by-hand", ok(t, "verify", "ai-by-hand"))
	golden(t, "verify-nielsen-saturated", ok(t, "verify", "nielsen-saturated"))
}

func TestVerifyComparesEveryExample(t *testing.T) {
	text := ok(t, "verify")
	for _, name := range verify.Names() {
		if one := ok(t, "verify", name); !strings.Contains(text, one[:strings.LastIndex(one, "\n\n")]) {
			t.Errorf("%s is not in the report of all examples as it is by itself", name)
		}
	}
	// Counted by hand from what the authors printed, example by example.
	inPrint := 72 + 7 + 7 + 20 + 30 + 0 + 2 + 2 + 9 + 9 + 23 + 5 + 9
	want := fmt.Sprintf("\n13 examples: %d numbers in print, of which %d agree, 35 do not but are explained, and 0 are not explained\n"+
		"besides 27 numbers recomputed by other programs, of which 27 agree\n", inPrint, inPrint-35)
	if !strings.HasSuffix(text, want) {
		t.Errorf("the report ends with %q, want %q", text[strings.LastIndex(text, "\n\n"):], want)
	}
}

func TestVerifyRefusesUnknownNames(t *testing.T) {
	for args, want := range map[string]string{
		"verify mazr": `did you mean "mazur"?`, "verify diabetes": `"diabetes" is not the name of a published example; they are ai-by-hand, `, "verify han mazur": "one word too many",
	} {
		r := command(strings.Fields(args)...)
		if r.status != exitUsage || !strings.Contains(r.err, want) || strings.Count(r.err, "\n") != 1 || r.out != "" {
			t.Errorf("backstep %s: status %d, %q", args, r.status, r.err)
		}
	}
}

func TestVerifyFails(t *testing.T) {
	examples := []verify.Example{
		{Name: "first", Numbers: []verify.Number{{Quantity: "E", Given: ".5", Ours: .25, Explained: true}}},
		{Name: "second", Numbers: []verify.Number{{Quantity: "z", Agrees: true}, {Quantity: "w", Given: ".5", Ours: .25}}},
	}
	if err := verificationFailure(examples[:1]); err != nil {
		t.Errorf("what is explained fails: %v", err)
	}
	err := verificationFailure(examples)
	if !errors.As(err, &failure{}) || err.Error() != "second: w is 0.25, and should be .5" {
		t.Errorf("the failure is %v", err)
	}
	var text strings.Builder
	if err := writeVerification(&text, examples); err != nil {
		t.Fatal(err)
	}
	if want := "2 examples: 3 numbers in print, of which 1 agree, 1 do not but are explained, and 1 are not explained\n"; !strings.HasSuffix(text.String(), want) {
		t.Errorf("the report is\n%s", text.String())
	}
	if want := "  w         .5       0.25      NO\n"; !strings.Contains(text.String(), want) {
		t.Errorf("the report has no %q\n%s", want, text.String())
	}
	if err := writeVerification(&failing{}, examples); err == nil {
		t.Error("an output that fails is not seen")
	}
}

func TestExamplesOpen(t *testing.T) {
	for _, name := range verify.Names() {
		if text := ok(t, name); !strings.Contains(text, "Update") && !strings.Contains(text, "update") {
			t.Errorf("%s walks without an update:\n%s", name, text)
		}
	}
}
