// Package formula sets explanations. They show where a number came from in symbols, in
// numbers and as a table, with as many digits as there is room for. No number is ever
// cut off.
package formula
