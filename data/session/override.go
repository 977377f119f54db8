package session

import (
	"maps"
	"slices"
	"strings"

	"backstep/data/text"
)

// Given is a flag that was given, without its dashes, and its value. That of a
// flag for a setting that is true or false is "true" or "false".
type Given struct {
	Flag, Value string
}

// Override changes the session as flags say, in whatever order they are given.
//
// What a flag makes meaningless is dropped: --data, --csv, --features and
// --target the data, the number of inputs and the title of the session, and its
// output where that does not suit the new target; --init the weights given and
// the fields of the old scheme; --optimizer the fields of the old one; --no-bias
// the biases given. A flag that changes the data, the network, the weights it
// starts from or the optimiser also drops the state of a saved session, so that
// training begins anew; with the others it goes on, and with --accept-data also on
// other data.
//
// What would have no effect, or only a wrong one, is refused: --hidden where the
// weights are given for other layers, --seed where no weights are drawn and
// nothing is shuffled, --batch and --shuffle within an epoch, and --batch where
// the steps of a saved session are counted by another size of batches.
func (s *Session) Override(given ...Given) error {
	s.origin.flags = maps.Clone(s.origin.flags)
	if s.origin.flags == nil {
		s.origin.flags = map[string]string{}
	}
	known := map[string]bool{}
	for _, setting := range Settings() {
		known[setting.Flag] = true
		for _, g := range given {
			if g.Flag != setting.Flag || g.Flag == "" {
				continue
			}
			if err := s.override(setting, g.Value); err != nil {
				return err
			}
		}
	}
	for _, g := range given {
		if !known[g.Flag] || g.Flag == "" {
			return unknownFlag(g.Flag, slices.Sorted(maps.Keys(known)))
		}
	}
	if s.origin.given("data") && s.origin.given("csv") {
		return &Error{Text: "--csv: the data comes from --data already: leave out one of the two"}
	}
	if err := s.checkSeed(); err != nil {
		return err
	}
	return s.check()
}

// unknownFlag says which flag was likely meant: that of the key of that name,
// or the nearest.
func unknownFlag(flag string, known []string) error {
	if s, ok := FindSetting(strings.ReplaceAll(flag, "-", "_")); ok && s.Flag != "" {
		return &Error{Text: "unknown flag --" + text.Brief(flag) + "; did you mean --" + s.Flag + "?"}
	}
	return &Error{Text: "unknown flag --" + text.Brief(flag) + text.DidYouMean(flag, known)}
}

// override sets one setting.
func (s *Session) override(setting Setting, value string) error {
	key := setting.Key
	if key == "" {
		key = setting.Flag
	}
	s.origin.flags[key] = setting.Flag
	f := setting.bind(s)
	before := s.before(setting, f)
	if err := f.parse(value); err != nil {
		return s.origin.wrong(key, err)
	}
	if (f.write() == before && before != "") || s.shaped(setting.Flag) {
		return nil
	}
	return s.follow(setting.Flag)
}

// before returns the value that a flag may change, as a file writes it; nothing
// where the flag always changes something.
func (s *Session) before(setting Setting, f field) string {
	switch {
	case setting.Flag == "csv":
		return "" // The same path is another file where it begins in another folder.
	case setting.Flag == "init" && s.Init.Weights != nil:
		return ""
	case !f.isSet() && setting.Default != "":
		defer f.clear()
		// A default is right by construction, which a test checks.
		_ = f.parse(setting.Default)
	}
	return f.write()
}

// shaped reports whether the layers are already as that flag says.
func (s *Session) shaped(flag string) bool {
	last := len(s.Network.Layers) - 1
	if last < 0 {
		return false
	}
	hidden, output := s.Network.Layers[:last], s.Network.Layers[last]
	switch flag {
	case "hidden":
		return slices.EqualFunc(hidden, s.shape.hidden.Value, func(l Layer, units int) bool { return l.Units == units })
	case "activation":
		return !slices.ContainsFunc(hidden, func(l Layer) bool { return l.Activation != s.shape.activation })
	case "output":
		return output.Activation == s.shape.output
	default:
		return false
	}
}

// follow drops what a changed setting makes meaningless.
func (s *Session) follow(flag string) error {
	switch flag {
	case "lr", "l1", "l2", "loss", "accept-data":
		return nil
	case "batch", "shuffle":
		if s.State != nil && s.State.Place > 0 {
			return &Error{Text: "--" + flag + ": this session was saved within an epoch, after " +
				text.Count(s.State.Place, "sample") + " of it: go on to its end first"}
		}
		return nil
	case "data":
		s.Data = Data{Source: s.Data.Source, Scale: s.Data.Scale, TestFraction: s.Data.TestFraction, Accept: s.Data.Accept}
		s.otherData()
	case "csv":
		s.Data = Data{CSV: s.Data.CSV, Scale: s.Data.Scale, TestFraction: s.Data.TestFraction, Accept: s.Data.Accept}
		s.folder, s.linked = "", ""
		s.otherData()
	case "features", "target":
		s.otherData()
	case "init":
		s.Init = Init{Scheme: s.Init.Scheme, Seed: s.Init.Seed}
	case "optimizer":
		for _, field := range optimizerSettings() {
			field.bind(s).clear()
		}
	case "no-bias":
		if !s.Network.Bias.Value {
			s.Init.Biases = nil
		}
	}
	if s.Data.Accept.Value && slices.Contains(dataFlags(), flag) {
		return nil
	}
	s.dropState(flag)
	return nil
}

// dataFlags are the flags that say which rows there are.
func dataFlags() []string { return []string{"data", "csv", "features", "target"} }

func (s *Session) dropState(flag string) {
	if s.State != nil {
		s.origin.anew, s.origin.steps = flag, s.State.Step
	}
	s.State = nil
	s.forgetRows()
}

// Anew returns the flag that dropped the state of a saved session, and after how
// many steps that stood; nothing where none was dropped.
func (s *Session) Anew() (flag string, steps int) { return s.origin.anew, s.origin.steps }

// otherData drops what was true of the old data only.
func (s *Session) otherData() {
	s.Title, s.Network.Inputs, s.shape.refit = "", Opt[int]{}, true
	s.forgetRows()
}

// forgetRows drops what a session was trained on, as where it begins anew.
func (s *Session) forgetRows() { s.Data.Rows, s.Data.Checksum = Opt[int]{}, "" }

// checkSeed refuses a seed that would change nothing.
func (s *Session) checkSeed() error {
	if _, given := s.origin.flags["init.seed"]; given && s.Init.Weights != nil && !s.Training.Shuffle.Or(false) {
		return s.origin.errorf("init.seed", "the weights of this session are given, so none are drawn; --init draws them")
	}
	return nil
}
