package toml_test

import (
	"strings"
	"testing"

	"backstep/data/toml"
)

// look is a target that is no session: what a file of settings may fill.
type look struct {
	theme  string
	digits toml.Opt[int]
	mouse  toml.Opt[bool]
	keys   []string
	seen   []string // sections
}

func themes() []string { return []string{"dark", "light"} }

func lookSchema() *toml.Schema[look] {
	return &toml.Schema[look]{
		Limits: toml.Limits{What: "a file of settings", Bytes: 1 << 20},
		Keys: []toml.Key[look]{
			{Key: "theme", Field: toml.Bind(func(l *look) *string { return &l.theme }, toml.Choice(themes))},
			{Key: "numbers.digits", Field: toml.Bind(func(l *look) *toml.Opt[int] { return &l.digits }, toml.Whole(2, 17))},
			{Key: "input.mouse", Field: toml.Bind(func(l *look) *toml.Opt[bool] { return &l.mouse }, toml.Truth(false))},
			{Key: "input.keys", Field: toml.Bind(func(l *look) *[]string { return &l.keys }, toml.Words())},
		},
		Alias: func(name string) (string, bool) { return "numbers.digits", name == "decimals" },
		Begin: func(l *look, section string) { l.seen = append(l.seen, section) },
	}
}

func TestAFileFillsItsTarget(t *testing.T) {
	var l look
	var o toml.Origin
	text := "theme = \"light\"\n[input]\nmouse = false\nkeys = [\"j\", \"k\"]\n[numbers]\ndigits = 6\n"
	if err := lookSchema().Read(strings.NewReader(text), "look.toml", &l, &o); err != nil {
		t.Fatal(err)
	}
	if l.theme != "light" || l.digits != toml.Some(6) || l.mouse != toml.Some(false) || strings.Join(l.keys, " ") != "j k" || strings.Join(l.seen, " ") != "input numbers" {
		t.Errorf("it is %+v", l)
	}
	for key, want := range map[string]toml.Place{
		"theme": {Line: 1, Column: 1}, "input": {Line: 2, Column: 2}, "input.keys": {Line: 4, Column: 1},
		toml.Item("input.keys", 1): {Line: 4, Column: 14}, "numbers.digits": {Line: 6, Column: 1},
	} {
		if at, ok := o.Place(key); at != want || !ok {
			t.Errorf("%s stands at %+v, want %+v", key, at, want)
		}
	}
	if _, ok := o.Place("numbers.decimals"); ok {
		t.Error("a key that is not there has a place")
	}
}

func TestWhatAFileMayNotSay(t *testing.T) {
	for text, want := range map[string]string{
		"theme = \"drak\"":                          `look.toml:1:9: theme is one of dark or light, not "drak"; did you mean "dark"?`,
		"theme = 3":                                 `look.toml:1:9: theme is one of dark or light, not 3`,
		"thme = \"dark\"":                           `look.toml:1:1: unknown key "thme" in a file of settings; did you mean "theme"?`,
		"[colours]":                                 `look.toml:1:2: unknown key "colours" in a file of settings, which may have theme, numbers and input`,
		"[numbers]\ndecimals = 3":                   `look.toml:2:1: unknown key "decimals" in [numbers]; did you mean "digits"?`,
		"[input]\ndecimals = 3":                     `look.toml:2:1: unknown key "decimals" in [input]; did you mean "digits" in [numbers]?`,
		"[input]\nwheel = true":                     `look.toml:2:1: unknown key "wheel" in [input], which may have mouse and keys`,
		"input = true":                              `look.toml:1:1: input is a table: [input]`,
		"[numbers]\ndigits = 1":                     `look.toml:2:10: numbers.digits is a whole number from 2 to 17, not 1`,
		"[input]\nkeys = [\"j\", 3]":                `look.toml:2:14: input.keys is a list of names, not 3`,
		"a.b" + strings.Repeat(".c", 15):            `look.toml:1: a key of more than 16 parts; those of a file of settings have two: section.key`,
		"x = [" + strings.Repeat("1,", 1<<16) + "]": `look.toml:1: more than 65536 values in one setting, which only those with rows of numbers may have`,
	} {
		err := lookSchema().Read(strings.NewReader(text), "look.toml", &look{}, &toml.Origin{})
		if err == nil || err.Error() != want {
			t.Errorf("%.40q:\n got %v\nwant %s", text, err, want)
		}
	}
}

// TestFieldsSayWhatTheyParse converts values to text and back, in the form of flags and
// of files.
func TestFieldsSayWhatTheyParse(t *testing.T) {
	all := look{theme: "dark", digits: toml.Some(3), mouse: toml.Some(true), keys: []string{"j", "k"}}
	for _, k := range lookSchema().Keys {
		var said, read look
		if err := k.Field.Parse(&said, k.Field.Say(&all)); err != nil || !k.Field.Same(&said, &all) {
			t.Errorf("%s says %q: %v", k.Key, k.Field.Say(&all), err)
		}
		n, err := toml.ReadValue(k.Field.Write(&all))
		if err != nil {
			t.Fatal(err)
		}
		if err := k.Field.Read(&read, n); err != nil || !k.Field.Same(&read, &all) || !k.Field.IsSet(&read) {
			t.Errorf("%s is written %s: %v", k.Key, k.Field.Write(&all), err)
		}
		k.Field.Clear(&read)
		if k.Field.IsSet(&read) || k.Field.Same(&read, &all) || k.Field.Write(&read) != "" || k.Field.Say(&read) != "" {
			t.Errorf("%s is still set: %+v", k.Key, read)
		}
	}
}
