package toml

import "bytes"

// keys tracks which setting the scanned text belongs to.
type keys struct {
	section string // the section that the last header opened
	header  bool   // within a header line
	inline  string // the current inline table
	tables  int    // how many inline tables the current key is in
	depth   int    // in brackets of all kinds

	setting string // the current setting, with its section
	begun   int    // where the current key or value begins
	part    int    // where the last name of a dotted key begins
}

// open scans an opening bracket.
func (k *keys) open(bracket byte, i int) {
	switch {
	case k.depth == 0 && k.setting == "" && bracket == '[':
		k.header = true
	case k.depth == k.tables && k.setting != "" && bracket == '{':
		k.inline, k.setting = k.setting, ""
		k.tables++
	}
	k.depth++
	k.begun = i + 1
}

// end scans a closing bracket.
func (k *keys) end(data []byte, i int) {
	if k.header {
		k.section, k.header = below("", data[k.begun:i]), false
	}
	if data[i] == '}' && k.depth == k.tables {
		k.tables, k.setting = k.tables-1, ""
	}
	k.depth--
}

// comma scans a comma; in an inline table another key comes after it.
func (k *keys) comma(i int) {
	if k.depth == k.tables {
		k.setting = ""
	}
	k.begun = i + 1
}

// line scans the end of a line, and reports whether its setting ends there.
func (k *keys) line(i int) bool {
	k.begun = i + 1
	if k.depth > 0 {
		return false
	}
	k.depth, k.tables, k.header, k.setting = 0, 0, false, ""
	return true
}

// key scans an equals sign, and reports whether it begins a setting. The offset is that
// of the last name of the setting's key.
func (k *keys) key(data []byte, i int) (offset int, begins bool) {
	if k.depth != k.tables {
		return 0, false
	}
	table := k.section
	if k.tables > 0 {
		table = k.inline
	}
	k.setting = below(table, data[k.begun:i])
	last := bytes.TrimLeft(data[max(k.begun, k.part):i], " \t")
	return i - len(last), true
}

// below returns the name of a key in a table. Escapes are not resolved, and it is cut
// at a length that no setting's name reaches.
func below(table string, key []byte) string {
	const longest = 64
	parts := bytes.SplitN(key, []byte{'.'}, maxParts)
	for i, part := range parts {
		parts[i] = bytes.Trim(part, " \t\"'")
	}
	name := bytes.Join(parts, []byte{'.'})
	name = name[:min(len(name), longest)]
	if table == "" {
		return string(name)
	}
	name = append([]byte(table+"."), name...)
	return string(name[:min(len(name), longest)])
}
